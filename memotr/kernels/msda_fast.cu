#include "msda_tile.cu"

extern "C" __global__ void __launch_bounds__(THREADS, BLOCKS) forward(
        const T* __restrict__ value, Pyramid g, const A* __restrict__ loc, const A* __restrict__ weight,
        T* __restrict__ out, i64 S, i64 M, i64 Q, int grid) {
    __shared__ Sample list[QT][I+1];
    i64 b = blockIdx.y/M, m = blockIdx.y%M;
    Tile t = find_tile(g, blockIdx.x, grid);
    find_samples(list, g, t, loc, weight, b, m, M, Q);
    int d = threadIdx.x%G*V;
    const T* base = value+(b*S*M+m)*D+d;
    offset right = offset(M)*D;
    for (int k = threadIdx.x/G; k<QT; k += blockDim.x/G) {
        i64 q = find_query(t, k, Q);
        if (q<0) continue;
        A sum[V] = {};
        #pragma unroll 1
        for (int l = 0; l<L; l++) {
            offset down = g.w[l]*right;
            #pragma unroll 4
            for (int p = 0; p<P; p++) {
                Sample s = list[k][l*P+p];
                A hi = s.weight*s.fy, lo = s.weight-hi, w1 = lo*s.fx, w3 = hi*s.fx;
                const T* v = base+offset(s.code>>4)*right;
                int in = s.code&15;
                if (in==15) {
                    accumulate(sum, lo-w1, v);
                    accumulate(sum, w1, v+right);
                    accumulate(sum, hi-w3, v+down);
                    accumulate(sum, w3, v+down+right);
                } else {
                    if (in&1) accumulate(sum, lo-w1, v);
                    if (in&2) accumulate(sum, w1, v+right);
                    if (in&4) accumulate(sum, hi-w3, v+down);
                    if (in&8) accumulate(sum, w3, v+down+right);
                }
            }
        }
        store(out+((b*Q+q)*M+m)*D+d, sum);
    }
}
