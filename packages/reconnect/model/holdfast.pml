/* The reconnect protocol as Spin reads it. Two models: who may write for a seat (LINK), and who joins two seats. See README.md. */
#ifdef LINK
#include "link.pml"
#else
#include "pair.pml"
#endif
