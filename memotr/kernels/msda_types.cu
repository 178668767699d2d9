#ifdef USE_HALF
#include <cuda_fp16.h>
#endif
#ifdef USE_BF16
#include <cuda_bf16.h>
#endif
#ifndef VALUE                  // what a value is stored as, what we compute in, and the sizes
#define VALUE float
#define ARITH float
#define DIM 32
#define LEVELS 4
#define POINTS 4
#endif
typedef VALUE T;
typedef ARITH A;
typedef long long i64;         // a batch of values passes 2^31 numbers easily
constexpr int D = DIM, L = LEVELS, P = POINTS, I = L*P;

struct Pyramid { int h[16], w[16]; i64 start[16]; };

// The cell around a sample: fractions, row of its upper left pixel, one bit for each corner that exists
struct Cell { A fx, fy; i64 row; int in; };

__device__ inline Cell find_cell(A lx, A ly, int h, int w) {
    A x = (((2*lx-1)+1)*w-1)/2;                             // w*lx-1/2, rounded as grid_sample rounds
    A y = (((2*ly-1)+1)*h-1)/2;
    Cell c = {0, 0, 0, 0};
    if (!(x>=-1 && y>=-1 && x<w && y<h)) return c;          // touches no pixel; so does a NaN
    int x0 = int(x+1)-1, y0 = int(y+1)-1;                   // x+1 is not negative: truncation is floor
    c.fx = x-x0;
    c.fy = y-y0;
    c.row = i64(y0)*w+x0;
    int l = x0>=0, r = x0+1<w, t = y0>=0, b = y0+1<h;
    c.in = (t&l)|(t&r)<<1|(b&l)<<2|(b&r)<<3;
    return c;
}
