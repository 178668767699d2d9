#include "msda_forward.c"

// Samples i0 to i1 of one query of one head: adds to grad_value, writes the other two gradients
INLINE void backward_one(const V* value, const Cells* c, const Grid* g, const A* weight, const V* grad,
                         A* grad_value, A* grad_loc, A* grad_weight,
                         int64_t step, int64_t D, int64_t i0, int64_t i1) {
    const vec zero = {0};
    for (int64_t i = i0; i<i1; i++) grad_weight[i] = grad_loc[2*i] = grad_loc[2*i+1] = 0;
    for (int64_t d = 0; d<D; d += 2*N) {
        vec go[2] = {load(grad+d, D-d), D-d>N ? load(grad+d+N, D-d-N) : zero};
        for (int64_t i = i0; i<i1; i++) {
            int in = c->in[i];
            if (!in) continue;
            int64_t r = d+c->row[i]*step, down = g->wi[i]*step;
            int64_t rows[4] = {r, r+step, r+down, r+down+step};
            A fx = c->fx[i], fy = c->fy[i];
            A hi = weight[i]*fy, lo = weight[i]-hi, w1 = lo*fx, w3 = hi*fx;
            A w[4] = {lo-w1, w1, hi-w3, w3};
            vec sw = zero, sx = zero, sy = zero;
            for (int j = 0; j<2; j++) {
                int64_t n = D-d-j*N;
                if (n<=0) break;
                vec v[4];
                if (in==15) for (int k = 0; k<4; k++) {
                    v[k] = load(value+rows[k]+j*N, n);
                    add(grad_value+rows[k]+j*N, w[k]*go[j], n);
                } else for (int k = 0; k<4; k++) {
                    v[k] = zero;
                    if (!(in>>k&1)) continue;
                    v[k] = load(value+rows[k]+j*N, n);
                    add(grad_value+rows[k]+j*N, w[k]*go[j], n);
                }
                vec dx0 = v[1]-v[0], dx1 = v[3]-v[2], top = v[0]+fx*dx0, dy = v[2]+fx*dx1-top;
                sw += go[j]*(top+fy*dy);
                sx += go[j]*(dx0+fy*(dx1-dx0));
                sy += go[j]*dy;
            }
            grad_weight[i] += sum(sw);
            grad_loc[2*i] += weight[i]*g->w[i]*sum(sx);
            grad_loc[2*i+1] += weight[i]*g->h[i]*sum(sy);
        }
    }
}

// grad_value must come zeroed. Two threads never write to the same row.
void backward(const V* value, const A* loc, const A* weight, const V* grad,
              A* grad_value, A* grad_loc, A* grad_weight, const int64_t* shapes,
              int64_t B, int64_t S, int64_t M, int64_t D, int64_t Q, int64_t L, int64_t P, int threads) {
    const int64_t I = L*P, want = B ? (threads+B-1)/B : 1; // parts per image
    const int64_t nm = want<M ? want : M, nl = want<=M ? 1 : L; // groups of heads, groups of levels
    Grid g;
    make_grid(&g, shapes, L, P);
    int32_t* order = visit(shapes, S, Q, L);
    #pragma omp parallel for num_threads(threads) schedule(dynamic)
    for (int64_t t = 0; t<B*nm*nl; t++) {
        int64_t b = t/(nm*nl);
        int64_t m0 = t/nl%nm*M/nm, m1 = (t/nl%nm+1)*M/nm; // this part's heads
        int64_t i0 = t%nl*I/nl, i1 = (t%nl+1)*I/nl;       // and samples
        for (int64_t k = 0; k<Q; k++)
        for (int64_t m = m0; m<m1; m++) {
            int64_t i = (b*Q+(order ? order[k] : k))*M+m, v = (b*S*M+m)*D;
            Cells c;
            find_cells(&c, &g, loc+i*I*2, i0, i1);
            if (D==32) backward_one(value+v, &c, &g, weight+i*I, grad+i*D, grad_value+v,
                                    grad_loc+i*I*2, grad_weight+i*I, M*32, 32, i0, i1);
            else backward_one(value+v, &c, &g, weight+i*I, grad+i*D, grad_value+v,
                              grad_loc+i*I*2, grad_weight+i*I, M*D, D, i0, i1);
        }
    }
    free(order);
}
