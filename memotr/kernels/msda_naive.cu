#include "msda_types.cu"

// One thread for each number of the output: batch, query, head, channel
extern "C" __global__ void forward(const T* value, Pyramid g, const A* loc, const A* weight, T* out,
                                   i64 S, i64 M, i64 Q, i64 total) {
    i64 n = blockIdx.x*i64(blockDim.x)+threadIdx.x;
    if (n>=total) return;
    i64 d = n%D, i = n/D, m = i%M, b = i/M/Q;
    A sum = 0;
    for (int l = 0; l<L; l++) {
        const T* level = value+((b*S+g.start[l])*M+m)*D+d;
        for (i64 s = i*I+l*P; s<i*I+(l+1)*P; s++) {
            Cell c = find_cell(loc[2*s], loc[2*s+1], g.h[l], g.w[l]);
            A hi = weight[s]*c.fy, lo = weight[s]-hi;
            const T* v = level+c.row*M*D;
            i64 right = M*D, down = g.w[l]*M*D;
            if (c.in&1) sum += (lo-lo*c.fx)*A(v[0]);
            if (c.in&2) sum += lo*c.fx*A(v[right]);
            if (c.in&4) sum += (hi-hi*c.fx)*A(v[down]);
            if (c.in&8) sum += hi*c.fx*A(v[down+right]);
        }
    }
    out[n] = T(sum);
}

extern "C" __global__ void backward(const T* value, Pyramid g, const A* loc, const A* weight, const T* grad,
                                    A* grad_value, A* grad_loc, A* grad_weight,
                                    i64 S, i64 M, i64 Q, i64 total) {
    i64 n = blockIdx.x*i64(blockDim.x)+threadIdx.x;
    if (n>=total) return;
    i64 d = n%D, i = n/D, m = i%M, b = i/M/Q;
    A go = A(grad[n]);
    for (int l = 0; l<L; l++) {
        i64 level = ((b*S+g.start[l])*M+m)*D+d;
        for (i64 s = i*I+l*P; s<i*I+(l+1)*P; s++) {
            Cell c = find_cell(loc[2*s], loc[2*s+1], g.h[l], g.w[l]);
            if (!c.in) continue;
            i64 r = level+c.row*M*D, right = M*D, down = g.w[l]*M*D;
            A hi = weight[s]*c.fy, lo = weight[s]-hi, v0 = 0, v1 = 0, v2 = 0, v3 = 0;
            if (c.in&1) { v0 = A(value[r]); atomicAdd(grad_value+r, (lo-lo*c.fx)*go); }
            if (c.in&2) { v1 = A(value[r+right]); atomicAdd(grad_value+r+right, lo*c.fx*go); }
            if (c.in&4) { v2 = A(value[r+down]); atomicAdd(grad_value+r+down, (hi-hi*c.fx)*go); }
            if (c.in&8) { v3 = A(value[r+down+right]); atomicAdd(grad_value+r+down+right, hi*c.fx*go); }
            A dx0 = v1-v0, dx1 = v3-v2, top = v0+c.fx*dx0, dy = v2+c.fx*dx1-top;
            atomicAdd(grad_weight+s, go*(top+c.fy*dy));
            atomicAdd(grad_loc+2*s, go*weight[s]*g.w[l]*(dx0+c.fy*(dx1-dx0)));
            atomicAdd(grad_loc+2*s+1, go*weight[s]*g.h[l]*dy);
        }
    }
}
