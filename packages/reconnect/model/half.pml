/* The pages' half of pair.pml: orders, calls, and the life of the seat's link. One step is one event of stepHalves or stepEnd. */

/* An order is heard; only a newer one counts. */
inline obey(it, at, k, which, offers, mending) {
  if
#ifdef OLD_ORDERS_OBEYED
  :: which != half[H(it, k)].gen ->
#else
  :: which > half[H(it, k)].gen ->
#endif
     assert(which > half[H(it, k)].gen); /* the generation at an end never falls */
     half[H(it, k)].gen = which; half[H(it, k)].offer = offers; half[H(it, k)].mends = mending;
     hang_up(H(it, k), half[H(it, k)].next);
     half[H(it, k)].next = 0;
     if
     :: mending && half[H(it, k)].live && offers && seat[at].link == CARRIES -> up[at] ! MEND, k, which, half[H(it, k)].live
     :: !mending ->
        half[H(it, k)].next = which;
        if
        :: offers ->
           assert(!HAS(offered[k], which)); /* exactly one offers */
           offered[k] = offered[k] | BIT(which);
           half[H(it, k)].calls = half[H(it, k)].calls | BIT(which);
           if :: seat[at].link == CARRIES -> up[at] ! CALL, k, which, 0 :: else fi
        :: else
        fi
     :: else
     fi;
     report(it, at, k)
  :: else
  fi
}

/* The other side's call, or its attempt to mend ours, comes. */
inline ring(it, k, which) {
  if
  :: half[H(it, k)].next == which && half[H(it, k)].gen == which && !half[H(it, k)].offer ->
     half[H(it, k)].calls = half[H(it, k)].calls | BIT(which); met[k] = met[k] | BIT(which); carries[k] = carries[k] | BIT(which)
  :: else -> declined[k] = declined[k] | BIT(which)
  fi
}

#define ROOM(p, s) (moved[p] || seat[s].page != p || len(up[s]) <= UP - 2)

/* What one page does about one pair. */
proctype Page(byte p; byte s; byte k) {
  byte g;
end:
  do
  /* Sound of the newer call: it is the one from now on. */
  :: d_step { !moved[p] && half[H(p, k)].next && SOUND(p, s, k, half[H(p, k)].next) && ROOM(p, s) ->
       hang_up(H(p, k), half[H(p, k)].live);
       half[H(p, k)].live = half[H(p, k)].next; half[H(p, k)].next = 0; half[H(p, k)].hears = HEARS;
       TIDY(H(p, k)); report(p, s, k) }
  :: d_step { !moved[p] && half[H(p, k)].live && half[H(p, k)].hears == SILENT && SOUND(p, s, k, half[H(p, k)].live) && ROOM(p, s) ->
       half[H(p, k)].hears = HEARS; report(p, s, k) }
  :: d_step { !moved[p] && half[H(p, k)].live && half[H(p, k)].hears == HEARS && !SOUND(p, s, k, half[H(p, k)].live) && ROOM(p, s) ->
       half[H(p, k)].hears = SILENT; report(p, s, k) }
  /* The other side has hung up, or has declined. */
  :: d_step { !moved[p] && half[H(p, k)].live && !THERE(k, s, half[H(p, k)].live) && ROOM(p, s) ->
       hang_up(H(p, k), half[H(p, k)].live); half[H(p, k)].live = 0; half[H(p, k)].hears = 0; report(p, s, k) }
  :: d_step { !moved[p] && half[H(p, k)].next && HAS(half[H(p, k)].calls, half[H(p, k)].next) && ROOM(p, s) && !THERE(k, s, half[H(p, k)].next) &&
       HAS(met[k] | declined[k], half[H(p, k)].next) ->
       hang_up(H(p, k), half[H(p, k)].next); half[H(p, k)].next = 0; report(p, s, k) }
  od
}

/* Both pages obeyed the keeper's latest order, have one call and the same, and hear each other by it. */
#define JOINED(one, two) \
  assert(half[H(seat[one].page, k)].gen == pair[k].gen && half[H(seat[two].page, k)].gen == pair[k].gen); \
  assert(half[H(seat[one].page, k)].live && half[H(seat[one].page, k)].live == half[H(seat[two].page, k)].live); \
  assert(!half[H(seat[one].page, k)].next && !half[H(seat[two].page, k)].next); \
  assert(half[H(seat[one].page, k)].hears == HEARS && half[H(seat[two].page, k)].hears == HEARS)

/* Words from the keeper come to the seat's present page. */
proctype Mouth(byte s) {
  byte k; byte g; byte p; bit offers; bit mends;
end:
  do
  :: d_step { len(up[s]) <= UP - 2 && down[s] ? [ORDER, _, _, _, _] -> down[s] ? ORDER, k, g, offers, mends;
       p = seat[s].page; obey(p, s, k, g, offers, mends); TIDY(H(p, k)); k = 0; g = 0; p = 0; offers = 0; mends = 0 }
  :: d_step { down[s] ? [CALL, _, _, _, _] -> down[s] ? CALL, k, g, _, _;
       p = seat[s].page; ring(p, k, g); TIDY(H(p, k)); k = 0; g = 0; p = 0 }
  :: d_step { down[s] ? [MEND, _, _, _, _] -> down[s] ? MEND, k, g, _, _; p = seat[s].page;
       if
       :: half[H(p, k)].gen == g && half[H(p, k)].mends && half[H(p, k)].live && THERE(k, s, half[H(p, k)].live) ->
          carries[k] = carries[k] | BIT(half[H(p, k)].live)
       :: else
       fi;
       k = 0; g = 0; p = 0 }
  od
}

inline take_over(at, k) {
  clear(at); seat[at].page = 2 * at + 1;
  for (k : 0 .. PAIRS - 1) {
    if :: CONCERNS(k, at) -> pair[k].fresher = HIGH(k) == at; pair[k].otherPage = pair[k].gen > 0 :: else fi
  }
}

/* The life of the seat's link and pages. */
proctype Link(byte s) {
  byte k; byte p;
end:
  do
  /* A fresh link; with it come reports of all halves. */
  :: d_step { seat[s].link != CARRIES -> clear(s); seat[s].link = CARRIES;
       for (k : 0 .. PAIRS - 1) {
         if
         :: CONCERNS(k, s) -> pair[k].fresher = HIGH(k) == s; pair[k].otherLink = pair[k].gen > 0 && !pair[k].resumes;
            pair[k].resumes = pair[k].resumes && seat[OTHER(k, s)].link == GONE;
            if :: half[H(seat[s].page, k)].gen -> report(seat[s].page, s, k) :: else fi
         :: else
         fi
       }
       k = 0 }
  :: d_step { losses > 0 && seat[s].link == CARRIES -> losses--; clear(s); seat[s].link = DEAD }
  :: d_step { seat[s].link == DEAD -> seat[s].link = GONE }
  /* A second page takes the seat: a reload ends the first at once, another tab leaves it there until it is told. */
  :: d_step { DOUBLES(s) && tabs > 0 && seat[s].page == 2 * s && seat[s].link == CARRIES -> tabs--; take_over(s, k); k = 0 }
  :: d_step { DOUBLES(s) && tabs > 0 && seat[s].page == 2 * s && seat[s].link == CARRIES -> tabs--; p = 2 * s; forget(p); moved[p] = 1; take_over(s, k); k = 0; p = 0 }
  :: d_step { seat[s].page == 2 * s + 1 && !moved[2 * s] -> p = 2 * s; moved[p] = 1; forget(p); k = 0; p = 0 }
  od
}

