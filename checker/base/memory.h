/* Memory: what was worked out before and may be wanted again, found by the bytes it was worked out from; for who reads nearly the same again. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include "base/arena.h"

/* Two generations: what neither this one nor the last made or asked for is forgotten. Not to be shared by threads. */
typedef struct Memory Memory;

/* A generation keeps at most `most` bytes, what comes later is not kept. NULL when there is no memory at all. */
Memory *memory_new(size_t most);
void memory_free(Memory *memory);                    /* NULL is allowed */
void memory_turn(Memory *memory);                    /* the next generation begins */

/* What is kept for the key; p is NULL when nothing is. It stays until the next turn but one. `memory` may be NULL. */
Str memory_get(Memory *memory, Str key);
void memory_keep(Memory *memory, Str key, Str value);

#endif
