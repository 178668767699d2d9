#include "msda_cells.c"

// One query, G heads side by side: n samples, D channels; neighbouring pixels are `step` numbers apart
INLINE void forward_heads(const V* value, const Cells* c, const Grid* g, const A* weight, V* out,
                          int64_t step, int64_t D, int64_t n, int G) {
    for (int64_t d = 0; d<D; d += 2*N) {                      // two vectors of channels at a time
        int64_t na = D-d, nb = D-d-N;
        vec a[4] = {0}, b[4] = {0};
        for (int64_t i = 0; i<n; i++)
        #pragma GCC unroll 4
        for (int m = 0; m<G; m++) {
            const V* r = value+m*D+d+c[m].row[i]*step;
            int64_t down = g->wi[i]*step;
            const V* rows[4] = {r, r+step, r+down, r+down+step};
            A all = weight[m*n+i], hi = all*c[m].fy[i], lo = all-hi;
            A w1 = lo*c[m].fx[i], w3 = hi*c[m].fx[i], w[4] = {lo-w1, w1, hi-w3, w3};
            if (c[m].in[i]==15) for (int k = 0; k<4; k++) {   // nearly always: all four corners
                a[m] += w[k]*load(rows[k], na);
                if (nb>0) b[m] += w[k]*load(rows[k]+N, nb);
            }
            else for (int k = 0; k<4; k++) if (c[m].in[i]>>k&1) {
                a[m] += w[k]*load(rows[k], na);
                if (nb>0) b[m] += w[k]*load(rows[k]+N, nb);
            }
        }
        #pragma GCC unroll 4
        for (int m = 0; m<G; m++) {
            store(out+m*D+d, a[m], na);
            if (nb>0) store(out+m*D+d+N, b[m], nb);
        }
    }
}

void forward(const V* value, const A* loc, const A* weight, V* out, const int64_t* shapes,
             int64_t B, int64_t S, int64_t M, int64_t D, int64_t Q, int64_t L, int64_t P, int threads) {
    const int64_t I = L*P, usual = D==32 && I==16 && M%4==0;
    Grid g;
    make_grid(&g, shapes, L, P);
    int32_t* order = visit(shapes, S, Q, L);
    #pragma omp parallel for num_threads(threads) schedule(static)
    for (int64_t t = 0; t<B*Q; t++)
    for (int64_t m = 0; m<M; m += usual ? 4 : 1) {
        int64_t b = t/Q, i = (b*Q+(order ? order[t%Q] : t%Q))*M+m;
        const V* v = value+(b*S*M+m)*D;
        Cells c[4];
        if (usual) {
            for (int k = 0; k<4; k++) find_cells(c+k, &g, loc+(i+k)*32, 0, 16);
            forward_heads(v, c, &g, weight+i*16, out+i*32, M*32, 32, 16, 4);
        } else {
            find_cells(c, &g, loc+i*I*2, 0, I);
            forward_heads(v, c, &g, weight+i*I, out+i*D, M*D, D, I, 1);
        }
    }
    free(order);
}
