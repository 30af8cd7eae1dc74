/* Map: from a Str to a 32-bit number, in an arena; for names, ids and words, and for giving each of them one number. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"

typedef struct MapSlot {
    Str key;                                         /* key.p == NULL: a free slot */
    uint32_t value;
} MapSlot;

typedef struct Map {                                 /* zero is an empty map */
    MapSlot *slots;
    uint32_t n, capacity;                            /* capacity: a power of two */
} Map;

/* The value of `key`, or NULL. */
uint32_t *map_get(const Map *map, Str key);
/* The value of `key`, added as `fresh` when it was absent (the key's bytes are not copied). NULL when memory is spent. */
uint32_t *map_put(Map *map, Arena *arena, Str key, uint32_t fresh);

#endif
