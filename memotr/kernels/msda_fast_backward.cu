#include "msda_tile.cu"

__device__ inline void add_row(A* p, A w, const A* go) {    // grad_value row += w * go
    if constexpr (sizeof(A)==4) {
        #pragma unroll
        for (int j = 0; j<V; j += 4) {
#if defined(__CUDA_ARCH__) && __CUDA_ARCH__>=900
            asm volatile("red.global.add.v4.f32 [%0], {%1, %2, %3, %4};"
                :: "l"(__cvta_generic_to_global(p+j)), "f"(float(w*go[j])), "f"(float(w*go[j+1])),
                   "f"(float(w*go[j+2])), "f"(float(w*go[j+3])) : "memory");
#else
            for (int k = j; k<j+4; k++) atomicAdd(p+k, w*go[k]);
#endif
        }
    } else for (int j = 0; j<V; j++) atomicAdd(p+j, w*go[j]);
}
__device__ inline void load_row(A* v, const T* p) {
    Pack k = *reinterpret_cast<const Pack*>(p);
    #pragma unroll
    for (int j = 0; j<V; j++) v[j] = A(k.t[j]);
}
__device__ inline A group_sum(A x) {                        // over the G threads of a row
    #pragma unroll
    for (int o = G/2; o; o /= 2) x += __shfl_xor_sync(0xffffffffu, x, o);
    return x;
}

extern "C" __global__ void __launch_bounds__(THREADS, BLOCKS) backward(
        const T* __restrict__ value, Pyramid g, const A* __restrict__ loc, const A* __restrict__ weight,
        const T* __restrict__ grad, A* grad_value, A* __restrict__ grad_loc, A* __restrict__ grad_weight,
        i64 S, i64 M, i64 Q, int grid) {
    __shared__ Sample list[QT][I+1];
    i64 b = blockIdx.y/M, m = blockIdx.y%M;
    Tile t = find_tile(g, blockIdx.x, grid);
    find_samples(list, g, t, loc, weight, b, m, M, Q);
    int lane = threadIdx.x%G, d = lane*V;
    value += (b*S*M+m)*D+d;                                 // of this picture, head and thread
    grad_value += (b*S*M+m)*D+d;
    offset right = offset(M)*D;
    for (int k = threadIdx.x/G; k<QT; k += blockDim.x/G) {
        i64 q = find_query(t, k, Q);
        A go[V] = {};
        if (q>=0) load_row(go, grad+((b*Q+q)*M+m)*D+d);
        #pragma unroll 1
        for (int i = 0; i<I; i++) {
            Sample s = list[k][i];
            int in = s.code&15, l = i/P;
            A sw = 0, sx = 0, sy = 0;
            if (in) {
                offset r = offset(s.code>>4)*right, down = g.w[l]*right;
                A hi = s.weight*s.fy, lo = s.weight-hi, w1 = lo*s.fx, w3 = hi*s.fx;
                A v0[V] = {}, v1[V] = {}, v2[V] = {}, v3[V] = {};
                if (in&1) { load_row(v0, value+r); add_row(grad_value+r, lo-w1, go); }
                if (in&2) { load_row(v1, value+r+right); add_row(grad_value+r+right, w1, go); }
                if (in&4) { load_row(v2, value+r+down); add_row(grad_value+r+down, hi-w3, go); }
                if (in&8) { load_row(v3, value+r+down+right); add_row(grad_value+r+down+right, w3, go); }
                #pragma unroll
                for (int j = 0; j<V; j++) {
                    A dx0 = v1[j]-v0[j], dx1 = v3[j]-v2[j];
                    A top = v0[j]+s.fx*dx0, dy = v2[j]+s.fx*dx1-top;
                    sw += go[j]*(top+s.fy*dy);
                    sx += go[j]*(dx0+s.fy*(dx1-dx0));
                    sy += go[j]*dy;
                }
            }
            sw = group_sum(sw);
            sx = group_sum(sx)*s.weight*g.w[l];
            sy = group_sum(sy)*s.weight*g.h[l];
            __syncwarp();                                   // the whole group has read the sample
            if (lane==0) list[k][i] = {sx, sy, sw, 0};
        }
    }
    __syncthreads();
    for (int n = threadIdx.x; n<QT*I; n += blockDim.x) {    // to memory, side by side
        i64 q = find_query(t, n/I, Q);
        if (q<0) continue;
        i64 j = ((b*Q+q)*M+m)*I+n%I;
        Sample s = list[n/I][n%I];
        grad_loc[2*j] = s.fx;
        grad_loc[2*j+1] = s.fy;
        grad_weight[j] = s.weight;
    }
}
