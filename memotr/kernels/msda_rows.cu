#include "msda_types.cu"
#ifndef CHANNELS
#define CHANNELS (16/sizeof(T))
#endif
constexpr int V = CHANNELS, G = D/V;                        // channels per thread, threads per row
static_assert(D%V==0 && (G&(G-1))==0 && G<=32, "a row is shared by 1, 2, 4 ... 32 threads");

struct alignas(V*sizeof(T)) Pack { T t[V]; };
__device__ inline void accumulate(A* sum, A w, const T* p) { // sum += w * row
    Pack k = *reinterpret_cast<const Pack*>(p);
    #pragma unroll
    for (int j = 0; j<V; j++) sum[j] += w*A(k.t[j]);
}
__device__ inline void store(T* p, const A* sum) {
    Pack k;
    #pragma unroll
    for (int j = 0; j<V; j++) k.t[j] = T(sum[j]);
    *reinterpret_cast<Pack*>(p) = k;
}
