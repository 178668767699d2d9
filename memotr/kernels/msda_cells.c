#include "msda_simd.c"
#define MAXI 256 // most samples (levels x points) of one query and head

// Per sample: its level, and its cell
typedef struct { A h[MAXI], w[MAXI]; int32_t hi[MAXI], wi[MAXI], start[MAXI]; } Grid;
typedef struct { A fx[MAXI], fy[MAXI]; int32_t row[MAXI], in[MAXI]; } Cells;

static void make_grid(Grid* g, const int64_t* shapes, int64_t L, int64_t P) {
    int64_t start = 0;
    for (int64_t l = 0; l<L; l++) {
        for (int64_t i = l*P; i<(l+1)*P; i++) {
            g->h[i] = g->hi[i] = shapes[2*l];
            g->w[i] = g->wi[i] = shapes[2*l+1];
            g->start[i] = start;
        }
        start += shapes[2*l]*shapes[2*l+1];
    }
}
// size*x-1/2, rounded as grid_sample rounds it
INLINE A pixel(A x, A size) { return (((2*x-1)+1)*size-1)/2; }
INLINE void find_cells(Cells* c, const Grid* g, const A* loc, int64_t i0, int64_t i1) {
    for (int64_t i = i0; i<i1; i++) {
        A x = pixel(loc[2*i], g->w[i]), y = pixel(loc[2*i+1], g->h[i]);
        int32_t w = g->wi[i], h = g->hi[i];
        x = x>=-1 ? x : -2;                                   // too far left, or NaN
        y = y>=-1 ? y : -2;
        x = x<g->w[i] ? x : g->w[i];
        y = y<g->h[i] ? y : g->h[i];
        int32_t x0 = (int32_t)x, y0 = (int32_t)y;
        x0 -= x<x0;                                           // truncation is not floor below zero
        y0 -= y<y0;
        int32_t l = (x0>=0)&(x0<w), r = (x0>=-1)&(x0<w-1);
        int32_t t = (y0>=0)&(y0<h), b = (y0>=-1)&(y0<h-1);
        c->fx[i] = x-x0;
        c->fy[i] = y-y0;
        c->in[i] = (t&l)|(t&r)<<1|(b&l)<<2|(b&r)<<3;
        c->row[i] = g->start[i]+y0*g->wi[i]+x0;
    }
}
// The order in which queries are visited: tiles of 8 x 8 where every pixel is a query, else as they come
static int32_t* visit(const int64_t* shapes, int64_t S, int64_t Q, int64_t L) {
    int32_t* o = malloc(sizeof(int32_t)*(Q ? Q : 1));
    if (!o) return o;
    if (S!=Q) {
        for (int64_t q = 0; q<Q; q++) o[q] = q;
        return o;
    }
    int64_t n = 0, start = 0;
    for (int64_t l = 0; l<L; l++) {
        int64_t h = shapes[2*l], w = shapes[2*l+1];
        for (int64_t ty = 0; ty<h; ty += 8)
        for (int64_t tx = 0; tx<w; tx += 8)
            for (int64_t y = ty; y<ty+8 && y<h; y++)
            for (int64_t x = tx; x<tx+8 && x<w; x++) o[n++] = start+y*w+x;
        start += h*w;
    }
    return o;
}
