/* Map: open addressing with linear probing, grown at three quarters. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/map.h"

static MapSlot *slot_of(const Map *map, Str key)
{
    uint32_t mask = map->capacity - 1;
    for (uint32_t at = str_hash(key) & mask;; at = (at + 1) & mask) {
        MapSlot *slot = &map->slots[at];
        if (!slot->key.p || str_equal(slot->key, key))
            return slot;
    }
}

static bool grow(Map *map, Arena *arena)
{
    Map larger = {.capacity = map->capacity ? map->capacity * 2 : 16, .n = map->n};
    larger.slots = ARENA_ARRAY(arena, MapSlot, larger.capacity);
    if (!larger.slots)
        return false;
    for (uint32_t i = 0; i < map->capacity; i++)
        if (map->slots[i].key.p)
            *slot_of(&larger, map->slots[i].key) = map->slots[i];
    arena_outgrown(arena, map->slots, map->capacity * sizeof *map->slots);
    *map = larger;
    return true;
}

uint32_t *map_get(const Map *map, Str key)
{
    if (!map->n)
        return NULL;
    MapSlot *slot = slot_of(map, key);
    return slot->key.p ? &slot->value : NULL;
}

uint32_t *map_put(Map *map, Arena *arena, Str key, uint32_t fresh)
{
    if (!key.p)
        key = S("");
    if (map->n >= map->capacity - map->capacity / 4 && !grow(map, arena))
        return NULL;
    MapSlot *slot = slot_of(map, key);
    if (!slot->key.p) {
        *slot = (MapSlot){key, fresh};
        map->n++;
    }
    return &slot->value;
}
