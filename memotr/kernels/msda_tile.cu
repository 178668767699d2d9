#include "msda_rows.cu"
#ifndef TILE
#define TILE 64
#define THREADS 256
#define OFFSET int
#endif
typedef OFFSET offset;                                      // of a row, inside one picture
constexpr int QT = TILE;                                    // queries of a tile
constexpr int TW = 8, TH = QT/TW;                           // its width and height
constexpr int BLOCKS = 768/THREADS;                         // that shall fit on a multiprocessor
static_assert(I<=64 && QT%TW==0 && QT*G%32==0 && THREADS%32==0, "at most 64 samples, whole warps");

struct Tile { i64 q0; int x0, y0, h, w; };                  // w = 0: no grid, just queries from q0 on
__device__ inline Tile find_tile(const Pyramid& g, int n, int grid) {
    Tile t = {i64(n)*QT, 0, 0, 0, 0};
    if (grid) for (int l = 0; l<L; l++) {                   // every pixel is a query: which level and tile
        int nx = (g.w[l]+TW-1)/TW, ny = (g.h[l]+TH-1)/TH;
        if (n<nx*ny) {
            t = {g.start[l], n%nx*TW, n/nx*TH, g.h[l], g.w[l]};
            break;
        }
        n -= nx*ny;
    }
    return t;
}
__device__ inline i64 find_query(const Tile& t, int k, i64 Q) { // the tile's query k, or -1
    if (t.w==0) return t.q0+k<Q ? t.q0+k : -1;
    int x = t.x0+k%TW, y = t.y0+k/TW;
    return x<t.w && y<t.h ? t.q0+i64(y)*t.w+x : -1;
}

struct alignas(16) Sample { A fx, fy, weight; int code; };  // code: row of the pyramid, four corner bits
__device__ inline void find_samples(Sample (*list)[I+1], const Pyramid& g, const Tile& t, const A* loc,
                                    const A* weight, i64 b, i64 m, i64 M, i64 Q) {
    for (int n = threadIdx.x; n<QT*I; n += blockDim.x) {
        int k = n/I, i = n%I, l = i/P;
        i64 q = find_query(t, k, Q);
        Sample s = {0, 0, 0, 0};
        if (q>=0) {
            i64 j = ((b*Q+q)*M+m)*I+i;
            Cell c = find_cell(loc[2*j], loc[2*j+1], g.h[l], g.w[l]);
            s = {c.fx, c.fy, weight[j], int((g.start[l]+c.row)*16)|c.in};
        }
        list[k][i] = s;
    }
    __syncthreads();                                        // every thread comes here: none leaves early
}
