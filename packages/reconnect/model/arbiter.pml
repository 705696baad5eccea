/* The keeper's half of pair.pml: what it hears, and its orders. One step is one event of orderOf or reported. */

/* A report comes to the keeper. One about a newer order than it knows of was given by an earlier process: it learns. */
inline reported(at, k, which, what) {
  if
  :: which > pair[k].gen ->
     pair[k].gen = which; flow[2 * k] = NOTHING; flow[2 * k + 1] = NOTHING; pair[k].open = (what == FLOWING || what == NOTHING)
  :: else
  fi;
  if
  :: which == pair[k].gen && flow[SIDE(k, at)] != what ->
     flow[SIDE(k, at)] = what;
     if
     :: flow[2 * k] == FLOWING && flow[2 * k + 1] == FLOWING -> pair[k].open = 0; pair[k].joined = 1; pair[k].failed = 0
     :: else
     fi
  :: else
  fi
}

/* What the keeper hears from one seat: reports, and what it carries to the other. */
proctype Ear(byte s) {
  byte k; byte g; byte what;
end:
  do
  :: d_step { up[s] ? [REPORT, _, _, _] -> up[s] ? REPORT, k, g, what; reported(s, k, g, what); k = 0; g = 0; what = 0 }
  :: d_step { up[s] ? [CALL, _, _, _] -> up[s] ? CALL, k, g, what;
       if
       :: seat[OTHER(k, s)].link == CARRIES && len(down[OTHER(k, s)]) < DOWN -> down[OTHER(k, s)] ! CALL, k, g, 0, 0
       :: else
       fi;
       k = 0; g = 0; what = 0 }
  :: d_step { up[s] ? [MEND, _, _, _] -> up[s] ? MEND, k, g, what;
       if
       :: seat[OTHER(k, s)].link == CARRIES && len(down[OTHER(k, s)]) < DOWN -> down[OTHER(k, s)] ! MEND, k, g, 0, 0
       :: else
       fi;
       k = 0; g = 0; what = 0 }
  od
}

#define BROKEN(k) (flow[2 * (k)] >= STALLED || flow[2 * (k) + 1] >= STALLED)
#define LINKED(k) (seat[LOW(k)].link != GONE && seat[HIGH(k)].link != GONE && len(down[LOW(k)]) < DOWN - 1 && len(down[HIGH(k)]) < DOWN - 1)

/* The next order of a pair. The seat with the freshest link dials; who dialled also mends. */
inline order(k, mending) {
  if :: !mending -> pair[k].highDials = pair[k].fresher :: else fi;
  assert(pair[k].gen < 14); /* tries come to an end: the model has no room for more */
  pair[k].gen++; pair[k].open = 1; pair[k].otherPage = 0; pair[k].otherLink = 0; pair[k].mends = mending; pair[k].joined = pair[k].joined && mending;
#ifdef FLOW_CARRIED_OVER
  flow[2 * k] = (mending && flow[2 * k] == FLOWING -> FLOWING : NOTHING);
  flow[2 * k + 1] = (mending && flow[2 * k + 1] == FLOWING -> FLOWING : NOTHING);
#else
  flow[2 * k] = NOTHING; flow[2 * k + 1] = NOTHING;
#endif
#ifdef BOTH_OFFER
  if :: seat[LOW(k)].link == CARRIES -> down[LOW(k)] ! ORDER, k, pair[k].gen, 1, mending :: else fi;
#else
  if :: seat[LOW(k)].link == CARRIES -> down[LOW(k)] ! ORDER, k, pair[k].gen, !pair[k].highDials, mending :: else fi;
#endif
  if :: seat[HIGH(k)].link == CARRIES -> down[HIGH(k)] ! ORDER, k, pair[k].gen, pair[k].highDials, mending :: else fi
}

/* Mend what was joined, unless it is over or mending did not help. */
inline order_next(k) {
  if
  :: pair[k].joined && flow[2 * k] != OVER && flow[2 * k + 1] != OVER && pair[k].failed < MENDS -> order(k, 1)
  :: else -> order(k, 0)
  fi
}

inline order_late(k) {
  if :: pair[k].open && pair[k].mends -> pair[k].failed++ :: else fi;
  order_next(k)
}

/* The keeper's orders for one pair, and what breaks the way of its sound. */
proctype Arbiter(byte k) {
  byte g;
end:
  do
  :: d_step { LINKED(k) && pair[k].gen == 0 -> order(k, 0) }
  :: d_step { LINKED(k) && pair[k].gen > 0 && pair[k].otherPage -> order(k, 0) }
  :: d_step { LINKED(k) && pair[k].gen > 0 && !pair[k].otherPage && pair[k].open && pair[k].otherLink -> order_next(k) }
  :: d_step { LINKED(k) && pair[k].gen > 0 && early > 0 && (pair[k].open || BROKEN(k)) -> early--; order_late(k) }
  /* The way of the sound breaks: by itself whole again some time, or only by a mend or another call. */
  :: d_step { breaks > 0 && half[H(2 * LOW(k), k)].live && HAS(carries[k], half[H(2 * LOW(k), k)].live) -> breaks--;
       heals[k] = half[H(2 * LOW(k), k)].live; carries[k] = carries[k] & ~BIT(heals[k]) }
  :: d_step { breaks > 0 && half[H(2 * LOW(k), k)].live && HAS(carries[k], half[H(2 * LOW(k), k)].live) -> breaks--;
       g = half[H(2 * LOW(k), k)].live; carries[k] = carries[k] & ~BIT(g); g = 0 }
  :: d_step { heals[k] -> carries[k] = carries[k] | BIT(heals[k]); heals[k] = 0 }
  od
}

