/* Arena: zeroed memory that is freed all at once, and growing arrays in it; a spent budget gives NULL, never abort. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

typedef struct Arena Arena;

/* A new arena that hands out at most `budget` bytes (0: no bound). NULL when there is no memory at all. */
Arena *arena_new(size_t budget);
void arena_free(Arena *arena);                       /* NULL is allowed */
void arena_reset(Arena *arena);                      /* gives everything back, keeps one block for the next use */

/* `size` zeroed bytes. NULL when the budget or the machine's memory is spent; from then on arena_full() is true. */
void *arena_alloc(Arena *arena, size_t size, size_t align);
bool arena_full(const Arena *arena);
void arena_spend(Arena *arena);                      /* makes it full: another one that works for it is */
size_t arena_used(const Arena *arena);               /* bytes handed out, padding included */

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type), alignof(Type)))
#define ARENA_ARRAY(arena, Type, count) ((Type *)arena_array((arena), (count), sizeof(Type), alignof(Type)))
void *arena_array(Arena *arena, size_t count, size_t size, size_t align);    /* NULL on overflow too */
/* A piece of this size is used no more: a large one is given back at once. */
void arena_outgrown(Arena *arena, void *piece, size_t size);

Str arena_copy(Arena *arena, Str s);                 /* a copy; the empty Str when memory is spent */
Str arena_print(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A growing array. Declare `typedef VEC(Item) Items;`, zero it, push to it; `at[0..n)` are the items.
   VEC_PUSH gives a pointer to a new zeroed item, or NULL when memory is spent. Pointers to items go stale with the next push. */
#define VEC(Type) struct { Type *at; uint32_t n, capacity; }
#define VEC_PUSH(arena, v) \
    ((v)->n < (v)->capacity || vec_grow((arena), (void **)&(v)->at, &(v)->capacity, (v)->n, sizeof *(v)->at, alignof(max_align_t)) \
         ? &(v)->at[(v)->n++] : NULL)
bool vec_grow(Arena *arena, void **items, uint32_t *capacity, uint32_t used, size_t size, size_t align);

#endif
