/* Who may write for a seat: page lives, their links, and the keeper's fence. One step of the model is one event of stepLink
   or stepKeeper. A socket is two ways in order: up it carries the opening, then words; down it carries a welcome or an
   acknowledgement, then at most one last word. Sizes and faults come from outside (#define). */

#define PAGES (SEATS * 2)
#define LINKS (PAGES * TRIES)
#define NONE 255

/* Stages of a page: not opened, waiting, opening (from the ticket to the welcome), live, resting as moved, ended by a reload. */
#define OFF 0
#define WAITING 1
#define OPENING 2
#define LIVE 3
#define MOVED 4
#define ENDED 5

/* What comes down, and the last word of a link. */
#define WELCOME 1
#define KEPT 2
#define STALE 1
#define SHUT_MOVED 2
#define SHUT_REFUSED 3 /* replaced by a later link of the same page, or a ticket that is not taken */

typedef Page { byte stage; byte tries; byte now; byte doubted; byte epoch; bit pass; bit superseded; byte words }
typedef Socket { bit open; bit entering; bit word; bit dead; byte down; byte last }
typedef Seat { byte epoch; byte tries; byte link; byte numbers; byte best }

Page page[PAGES];
Socket socket[LINKS];
Seat seat[SEATS];
byte losses = LOSSES;   /* connections that may break, seen or unseen; what is under way on them is lost */
byte doubts = DOUBTS;   /* live links, or openings, that may be too slow */
byte tabs = TABS;       /* second page lives: another tab, or a reload */
byte crashes = CRASHES; /* ends of the keeper's process */

/* The end lets go of a socket. What is on its way up still arrives. */
inline let_go(l) {
  socket[l].open = 0; socket[l].down = 0; socket[l].last = 0;
  socket[l].dead = socket[l].dead && seat[l / (2 * TRIES)].link == l
}

inline rest(p, how) {
  if :: page[p].now != NONE -> let_go(page[p].now) :: else fi;
  if :: page[p].doubted != NONE -> let_go(page[p].doubted) :: else fi;
  page[p].now = NONE; page[p].doubted = NONE; page[p].pass = 0; page[p].stage = how
}

inline again(p, keeps) {
  if :: page[p].now != NONE -> let_go(page[p].now) :: else fi;
  page[p].now = NONE; page[p].pass = page[p].pass && keeps; page[p].stage = WAITING
}

inline try_again(p) {
  page[p].now = p * TRIES + page[p].tries; page[p].tries++; page[p].stage = OPENING;
  socket[page[p].now].open = 1; socket[page[p].now].entering = 1
}

/* A ticket comes, and the socket opens. Asking again for the same page life brings the same number. */
inline ask(p, s) {
  if
#ifndef MOVED_COMES_BACK
  :: page[p].epoch > 0
#endif
  :: else -> seat[s].numbers++; page[p].epoch = seat[s].numbers
  fi;
  try_again(p)
}

inline tell(way, what) { if :: socket[way].open && !socket[way].dead && !socket[way].last -> socket[way].down = what :: else fi }

inline dismiss(way, why) { if :: socket[way].open && !socket[way].dead && !socket[way].last -> socket[way].last = why :: else fi }

/* A fresh link: of a newer page, or a later one of the present page. Else it is told why not. */
inline enter(l, p, s, t) {
  socket[l].entering = 0;
  if
  :: page[p].epoch > seat[s].epoch || (page[p].epoch == seat[s].epoch && t > seat[s].tries) ->
     assert(!page[p].superseded); /* a page that has moved never comes back by itself */
     if
     :: seat[s].link != NONE -> dismiss(seat[s].link, (seat[s].link / TRIES == p -> SHUT_REFUSED : SHUT_MOVED))
     :: else
     fi;
     page[p ^ 1].superseded = page[p].epoch > page[p ^ 1].epoch && page[p ^ 1].epoch > 0;
     seat[s].epoch = page[p].epoch; seat[s].tries = t; seat[s].link = l;
     assert(seat[s].epoch >= seat[s].best); /* epochs never fall, not even after a crash */
     seat[s].best = seat[s].epoch;
     tell(l, WELCOME)
#ifdef MOVED_COMES_BACK
  :: else -> dismiss(l, SHUT_REFUSED)
#else
  :: else -> dismiss(l, (page[p].epoch < seat[s].epoch -> SHUT_MOVED : SHUT_REFUSED))
#endif
  fi
}

/* A word counts only when it came by the seat's present link; any other is answered. */
inline hear(l, p, s) {
  socket[l].word = 0;
  if
#ifdef NO_FENCE
  :: true ->
#else
  :: seat[s].link != l -> dismiss(l, STALE)
  :: else ->
#endif
     assert(page[p].epoch == seat[s].epoch && !page[p].superseded); /* one writer: the newest page life */
     tell(l, KEPT)
  fi
}

/* What one page life does. */
proctype Life(byte p; byte s) {
end:
  do
  /* A person opens it. The second is another tab, or a reload that ends the first without a word. */
  :: d_step { page[p].stage == OFF && p % 2 == 0 -> ask(p, s) }
  :: d_step { page[p].stage == OFF && p % 2 == 1 && page[p - 1].stage != OFF && tabs > 0 -> tabs--; ask(p, s) }
  :: d_step { page[p].stage == OFF && p % 2 == 1 && page[p - 1].stage != OFF && tabs > 0 -> tabs--; rest(p - 1, ENDED); ask(p, s) }
  :: d_step { page[p].stage == WAITING && page[p].tries < TRIES ->
       if :: page[p].pass -> try_again(p) :: else -> ask(p, s) fi }
  :: d_step { page[p].stage == OPENING && socket[page[p].now].down == WELCOME ->
       socket[page[p].now].down = 0; page[p].stage = LIVE; page[p].pass = 1;
       if :: page[p].doubted != NONE -> let_go(page[p].doubted); page[p].doubted = NONE :: else fi }
  :: d_step { page[p].stage == LIVE && page[p].words < WORDS && !socket[page[p].now].word && !socket[page[p].now].dead ->
       socket[page[p].now].word = 1; page[p].words++ }
  :: d_step { page[p].stage == LIVE && socket[page[p].now].down -> socket[page[p].now].down = 0 }
  /* No answer: the socket stays open beside a fresh try, and may be the live one again when it speaks first. */
  :: d_step { page[p].stage == LIVE && socket[page[p].now].dead ->
       page[p].doubted = page[p].now; page[p].now = NONE; page[p].stage = WAITING }
  :: d_step { page[p].stage == LIVE && doubts > 0 ->
       doubts--; page[p].doubted = page[p].now; page[p].now = NONE; page[p].stage = WAITING }
  :: d_step { page[p].stage == OPENING && doubts > 0 -> doubts--; again(p, 1) }
  :: d_step { page[p].doubted != NONE && socket[page[p].doubted].down ->
       socket[page[p].doubted].down = 0;
       if
       :: page[p].stage == WAITING -> page[p].now = page[p].doubted; page[p].doubted = NONE; page[p].stage = LIVE
       :: else
       fi }
  :: d_step { page[p].doubted != NONE && socket[page[p].doubted].dead -> let_go(page[p].doubted); page[p].doubted = NONE }
  /* The link breaks before our eyes; a pass that somebody may have refused is worth nothing. */
  :: d_step { page[p].now != NONE && socket[page[p].now].dead -> again(p, 1) }
  :: d_step { page[p].now != NONE && socket[page[p].now].dead && page[p].pass -> again(p, 0) }
  /* The keeper's last word. */
  :: d_step { page[p].now != NONE && socket[page[p].now].last && !socket[page[p].now].down ->
       if
       :: socket[page[p].now].last == SHUT_MOVED -> rest(p, MOVED)
       :: socket[page[p].now].last == STALE -> again(p, 1)
       :: else -> again(p, 0)
       fi }
  :: d_step { page[p].doubted != NONE && socket[page[p].doubted].last && !socket[page[p].doubted].down ->
       if
       :: socket[page[p].doubted].last == SHUT_MOVED -> rest(p, MOVED)
       :: else -> let_go(page[p].doubted); page[p].doubted = NONE
       fi }
  od
}

/* What the keeper and the network do with one link. */
proctype Wire(byte l; byte p; byte s; byte t) {
end:
  do
  :: atomic { socket[l].entering -> enter(l, p, s, t) }
  :: atomic { !socket[l].entering && socket[l].word && !socket[l].down -> hear(l, p, s) }
  :: d_step { losses > 0 && (socket[l].open || socket[l].word || socket[l].entering) && !socket[l].dead ->
       losses--; socket[l].dead = 1; socket[l].entering = 0; socket[l].word = 0; socket[l].down = 0; socket[l].last = 0 }
  :: d_step { seat[s].link == l && !socket[l].entering && !socket[l].word && (socket[l].dead || !socket[l].open) ->
       seat[s].link = NONE; socket[l].dead = socket[l].dead && socket[l].open }
  od
}

/* The process ends and begins again: links are gone, epochs are on disk. */
proctype Crash() {
  byte i;
end:
  do
  :: d_step { crashes > 0 -> crashes--;
       for (i : 0 .. LINKS - 1) {
         if
         :: socket[i].open || socket[i].entering || socket[i].word ->
            socket[i].dead = 1; socket[i].entering = 0; socket[i].word = 0; socket[i].down = 0; socket[i].last = 0
         :: else
         fi
       }
       for (i : 0 .. SEATS - 1) {
         seat[i].link = NONE;
#ifdef EPOCHS_FORGOTTEN
         seat[i].epoch = 0; seat[i].tries = 0;
#endif
       }
       i = 0 }
  /* From here on nothing breaks any more. */
  :: d_step { losses + doubts + tabs + crashes > 0 -> losses = 0; doubts = 0; tabs = 0; crashes = 0 }
  od
}

/* When nothing can happen any more: the newest page life of each seat is live by the seat's link, and the other rests. */
proctype Judge() {
  byte i;
end:
  timeout;
  d_step {
    for (i : 0 .. SEATS - 1) {
      assert(page[2 * i].epoch != page[2 * i + 1].epoch);
      assert(seat[i].link != NONE && page[seat[i].link / TRIES].now == seat[i].link);
      assert(page[seat[i].link / TRIES].stage == LIVE && page[seat[i].link / TRIES].epoch == seat[i].epoch);
      assert(page[(seat[i].link / TRIES) ^ 1].stage == MOVED || page[(seat[i].link / TRIES) ^ 1].stage == ENDED ||
        page[(seat[i].link / TRIES) ^ 1].stage == OFF)
    }
  }
}

init {
  byte i;
  atomic {
    for (i : 0 .. PAGES - 1) { page[i].now = NONE; page[i].doubted = NONE; run Life(i, i / 2) }
    for (i : 0 .. SEATS - 1) { seat[i].link = NONE }
    for (i : 0 .. LINKS - 1) { run Wire(i, i / TRIES, i / (2 * TRIES), i % TRIES + 1) }
    run Crash();
    run Judge()
  }
}
