#include "msda_rows.cu"

extern "C" __global__ void wide(const T* __restrict__ value, Pyramid g, const A* __restrict__ loc,
                                const A* __restrict__ weight, T* out, i64 S, i64 M, i64 Q, i64 total) {
    i64 n = blockIdx.x*i64(blockDim.x)+threadIdx.x;         // total is now B*Q*M*G
    if (n>=total) return;
    i64 i = n/G, m = i%M, b = i/M/Q;
    int d = n%G*V;
    A sum[V] = {};
    for (int l = 0; l<L; l++) {
        const T* level = value+((b*S+g.start[l])*M+m)*D+d;
        i64 right = M*D, down = g.w[l]*M*D;
        #pragma unroll
        for (int p = 0; p<P; p++) {
            i64 s = i*I+l*P+p;
            Cell c = find_cell(loc[2*s], loc[2*s+1], g.h[l], g.w[l]);
            A hi = weight[s]*c.fy, lo = weight[s]-hi;
            const T* v = level+c.row*M*D;
            if (c.in&1) accumulate(sum, lo-lo*c.fx, v);
            if (c.in&2) accumulate(sum, lo*c.fx, v+right);
            if (c.in&4) accumulate(sum, hi-hi*c.fx, v+down);
            if (c.in&8) accumulate(sum, hi*c.fx, v+down+right);
        }
    }
    store(out+i*D+d, sum);
}
