// V: what a value is stored as (with BF16: bfloat16 bits in an integer). A: what we compute in.
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#define INLINE static inline __attribute__((always_inline))
#define N (int)(64/sizeof(A))                                 // numbers in one vector: a cache line
typedef A vec __attribute__((vector_size(64)));
#ifdef BF16
typedef uint32_t u32 __attribute__((vector_size(64)));
typedef uint16_t u16 __attribute__((vector_size(32)));
#endif

// n numbers, at most N; for a full vector one instruction
INLINE vec load(const V* p, int64_t n) {
    vec v = {0};
#ifdef BF16                                                   // bfloat16 is the upper half of a float
    u16 h = {0};
    if (n>=N) memcpy(&h, p, sizeof h);
    else for (int j = 0; j<n; j++) h[j] = p[j];
    u32 w = __builtin_convertvector(h, u32)<<16;
    memcpy(&v, &w, sizeof v);
#else
    if (n>=N) memcpy(&v, p, sizeof v);
    else for (int j = 0; j<n; j++) v[j] = p[j];
#endif
    return v;
}
INLINE void store(V* p, vec v, int64_t n) {
#ifdef BF16 // round to nearest, ties to even; a NaN stays one
    u32 w, bad = (u32)(v!=v);
    memcpy(&w, &v, sizeof w);
    w = (((w+0x7fff+((w>>16)&1))&~bad)|(0x7fc00000&bad))>>16;
    u16 o = __builtin_convertvector(w, u16);
#else
    vec o = v;
#endif
    if (n>=N) memcpy(p, &o, sizeof o);
    else for (int j = 0; j<n; j++) p[j] = o[j];
}
INLINE void add(A* p, vec v, int64_t n) {
    if (n>=N) {
        vec o;
        memcpy(&o, p, sizeof o);
        o += v;
        memcpy(p, &o, sizeof o);
    }
    else for (int j = 0; j<n; j++) p[j] += v[j];
}
INLINE A sum(vec v) {                                         // by halves: fewer, independent additions
    typedef A half __attribute__((vector_size(32)));
    typedef A quarter __attribute__((vector_size(16)));
    half a, b;
    memcpy(&a, &v, 32);
    memcpy(&b, (char*)&v+32, 32);
    a += b;
    quarter c, d;
    memcpy(&c, &a, 16);
    memcpy(&d, (char*)&a+16, 16);
    c += d;
    A s = c[0]+c[1];
    for (int j = 2; j<N/4; j++) s += c[j];
    return s;
}
