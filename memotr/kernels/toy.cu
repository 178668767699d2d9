// Five-point average of a float image (h, w); outside counts as 0
extern "C" __global__ void blur(const float* in, float* out, long long h, long long w) {
    long long x = blockIdx.x*(long long)blockDim.x+threadIdx.x;
    long long y = blockIdx.y*(long long)blockDim.y+threadIdx.y;
    if (x>=w || y>=h) return;
    float s = in[y*w+x];
    if (x>0) s += in[y*w+x-1];
    if (x+1<w) s += in[y*w+x+1];
    if (y>0) s += in[(y-1)*w+x];
    if (y+1<h) s += in[(y+1)*w+x];
    out[y*w+x] = s/5;
}

// The same through a tile in shared memory: 16 x 16 threads, one pixel of margin
extern "C" __global__ void blur_tile(const float* in, float* out, long long h, long long w) {
    __shared__ float tile[18][18];
    long long x0 = blockIdx.x*16LL-1, y0 = blockIdx.y*16LL-1;
    for (int i = threadIdx.y*16+threadIdx.x; i<18*18; i += 256) {
        long long x = x0+i%18, y = y0+i/18;
        tile[i/18][i%18] = x>=0 && y>=0 && x<w && y<h ? in[y*w+x] : 0;
    }
    __syncthreads();
    int i = threadIdx.x+1, j = threadIdx.y+1;
    if (x0+i<w && y0+j<h)
        out[(y0+j)*w+x0+i] = (tile[j][i]+tile[j][i-1]+tile[j][i+1]+tile[j-1][i]+tile[j+1][i])/5;
}
