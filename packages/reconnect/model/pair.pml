/* Who joins two seats: the arbiter's orders, the halves of the pages that obey them, and the calls between these pages.
   One step of the model is one event of stepKeeper (orderOf, reported) or stepHalves. The fence of link.pml is taken as
   proven: only the seat's present page is heard, by a link that keeps the order of its words and loses them when it breaks. */

#if SEATS == 2
#define PAIRS 1
#else
#define PAIRS 3
#endif
#define PAGES (SEATS * 2)
#define LOW(k) ((k) == 2 -> 1 : 0)
#define HIGH(k) ((k) == 0 -> 1 : 2)
#define OTHER(k, s) (LOW(k) == (s) -> HIGH(k) : LOW(k))
#define CONCERNS(k, s) (LOW(k) == (s) || HIGH(k) == (s))
#define H(p, k) ((p) * PAIRS + (k))
#define SIDE(k, s) ((k) * 2 + (HIGH(k) == (s)))
#define BIT(g) (1 << (g))
#define HAS(set, g) (((set) >> (g)) & 1)

/* PROMPT: what is said is heard before anything else happens, so that three seats fit; two seats are checked without.
   Of the three, the middle one has a second page: it is the lower name in one pair and the higher in another. */
#ifdef PROMPT
#define SOON priority 2
#define DOUBLES(s) ((s) == 1)
#else
#define SOON
#define DOUBLES(s) true
#endif

/* How a seat is linked: not at all, by a link that carries, or by one that is dead and not yet known to be. */
#define GONE 0
#define CARRIES 1
#define DEAD 2

/* How a half hears its live call, and what it reports of its latest order. */
#define HEARS 1
#define SILENT 2
#define NOTHING 0
#define FLOWING 1
#define STALLED 2
#define OVER 3

/* What is said: up a report or a call to be relayed, down an order or a relayed call. */
mtype = { REPORT, CALL, MEND, ORDER }

typedef Half { byte gen; bit offer; bit mends; byte live; byte next; byte hears; short calls }
typedef Pair { byte gen; bit open; bit mends; bit joined; bit otherPage; bit otherLink; bit resumes; bit fresher; bit highDials; byte failed }
typedef Seat { byte link; byte page; bit came }

Half half[PAGES * PAIRS];
bit moved[PAGES];       /* was told, and rests */
Pair pair[PAIRS];
byte flow[PAIRS * 2];   /* what each side was last heard to report of the pair's order */
Seat seat[SEATS];
short carries[PAIRS];   /* calls over which sound comes */
short met[PAIRS];       /* calls that both sides made */
short declined[PAIRS];
short offered[PAIRS];   /* orders under which somebody has called */
byte heals[PAIRS];      /* a call that mends itself */
byte losses = LOSSES;   /* links that break */
byte breaks = BREAKS;   /* ways of sound that break */
byte early = EARLY;     /* orders that are overtaken: given before the one before had its time */
byte tabs = TABS;       /* second page lives */
byte crashes = CRASHES; /* ends of the keeper's process */

chan up[SEATS] = [UP] of { mtype, byte, byte, byte };
chan down[SEATS] = [DOWN] of { mtype, byte, byte, bit, bit };

inline clear(at) {
  do :: up[at] ? _, _, _, _ :: empty(up[at]) -> break od;
  do :: down[at] ? _, _, _, _, _ :: empty(down[at]) -> break od
}

#define STATE(h) (half[h].next -> NOTHING : ((half[h].live == 0 || (!half[h].mends && half[h].live != half[h].gen)) -> OVER : (half[h].hears == HEARS -> FLOWING : (half[h].hears == SILENT -> STALLED : NOTHING))))

inline report(it, at, k) {
  if :: seat[at].link == CARRIES && seat[at].page == it -> up[at] ! REPORT, k, half[H(it, k)].gen, STATE(H(it, k)) :: else fi
}

inline hang_up(place, which) {
  if :: which -> half[place].calls = half[place].calls & ~BIT(which) :: else fi
}

inline forget(it) {
  for (k : 0 .. PAIRS - 1) {
    half[H(it, k)].gen = 0; half[H(it, k)].offer = 0; half[H(it, k)].mends = 0; half[H(it, k)].hears = 0;
    half[H(it, k)].live = 0; half[H(it, k)].next = 0;
#ifdef MOVED_STILL_SENDS
    if :: !moved[it] -> half[H(it, k)].calls = 0 :: else fi
#else
    half[H(it, k)].calls = 0
#endif
  }
}

/* Each page's open calls are the one that is heard and the one that is being made, and no other. */
#define TIDY(h) assert((half[h].calls & ~(BIT(half[h].live) | BIT(half[h].next))) == 0)

/* Does sound of this call come in from a page of the other seat? */
#define THERE(k, s, g) (HAS(half[H(2 * OTHER(k, s), k)].calls, g) || HAS(half[H(2 * OTHER(k, s) + 1, k)].calls, g))
#define SOUND(p, s, k, g) (HAS(carries[k], g) && HAS(half[H(p, k)].calls, g) && THERE(k, s, g))

#include "half.pml"
#include "arbiter.pml"

/* The keeper's process ends and begins again: links and reports are forgotten, what is under way is lost; pages,
   generations and whether a pair was joined are on disk, kept before an order was told. */
proctype Crash() {
  byte s; byte k;
end:
  do
  :: d_step { crashes > 0 -> crashes--;
       for (s : 0 .. SEATS - 1) { clear(s); if :: seat[s].link == CARRIES -> seat[s].link = GONE :: else fi }
       for (k : 0 .. PAIRS - 1) {
#ifdef USED_AGAIN
         pair[k].gen = 0; pair[k].joined = 0; pair[k].otherPage = 1;
#endif
         pair[k].open = pair[k].gen > 0; pair[k].resumes = pair[k].gen > 0; pair[k].mends = 0; pair[k].failed = 0;
         pair[k].otherLink = 0; flow[2 * k] = NOTHING; flow[2 * k + 1] = NOTHING
       }
       s = 0; k = 0 }
  /* From here on nothing breaks any more. */
  :: d_step { losses + breaks + early + tabs + crashes > 0 -> losses = 0; breaks = 0; early = 0; tabs = 0; crashes = 0 }
  od
}

/* An order that has had its time is followed by another. When there is nothing more to do, everyone hears everyone. */
proctype Clock() {
  byte k; bit isDue;
end:
  do
  :: timeout ->
     d_step {
       isDue = 0;
       for (k : 0 .. PAIRS - 1) {
         if :: LINKED(k) && pair[k].gen > 0 && (pair[k].open || BROKEN(k)) -> isDue = 1; order_late(k) :: else fi
       }
       k = 0
     }
     if :: isDue :: else -> break fi
  od;
  skip;
  d_step {
    for (k : 0 .. PAIRS - 1) { JOINED(LOW(k), HIGH(k)); assert(!pair[k].open) }
    for (k : 0 .. PAGES * PAIRS - 1) { assert(!moved[k / PAIRS] || half[k].calls == 0) }
  }
}

init {
  byte s; byte k;
  atomic {
    for (s : 0 .. SEATS - 1) { seat[s].page = 2 * s; run Link(s); run Mouth(s) SOON; run Ear(s) SOON }
    for (k : 0 .. PAIRS - 1) {
      run Arbiter(k);
      run Page(2 * LOW(k), LOW(k), k); run Page(2 * HIGH(k), HIGH(k), k);
      run Page(2 * LOW(k) + 1, LOW(k), k); run Page(2 * HIGH(k) + 1, HIGH(k), k)
    }
    run Crash(); run Clock()
  }
}
