/* Memory: a map and an arena for each of two generations; what the older one is asked for moves to the younger. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"

/* Keys are long and asked for often: they are digested once, and found by their digests. */
typedef struct Kept {
    uint64_t digest;
    Str key, value;
} Kept;

typedef struct Generation {
    Arena *arena;
    Map numbers;                                     /* from the bytes of a digest to the number of what is kept */
    VEC(Kept *) list;
} Generation;

struct Memory {
    Generation young, old;
};

Memory *memory_new(size_t most)
{
    Memory *memory = calloc(1, sizeof *memory);
    if (!memory)
        return NULL;
    memory->young.arena = arena_new(most);
    memory->old.arena = arena_new(most);
    if (memory->young.arena && memory->old.arena)
        return memory;
    memory_free(memory);
    return NULL;
}

void memory_free(Memory *memory)
{
    if (!memory)
        return;
    arena_free(memory->young.arena);
    arena_free(memory->old.arena);
    free(memory);
}

void memory_turn(Memory *memory)
{
    Generation oldest = memory->old;
    memory->old = memory->young;
    arena_reset(oldest.arena);
    memory->young = (Generation){.arena = oldest.arena};
}

/* Eight bytes at a time, mixed by the constants of MurmurHash64A. */
static uint64_t digest_of(Str key)
{
    static const uint64_t factor = 0xC6A4A7935BD1E995u;
    uint64_t digest = key.n * factor;
    for (size_t at = 0; at < key.n; at += sizeof digest) {
        uint64_t piece = 0;
        memcpy(&piece, key.p + at, key.n - at < sizeof piece ? key.n - at : sizeof piece);
        piece *= factor;
        digest = (digest ^ (piece ^ piece >> 47) * factor) * factor;
    }
    return digest ^ digest >> 47;
}

static Str bytes_of(const uint64_t *digest)
{
    return (Str){(const char *)digest, sizeof *digest};
}

/* Of two keys with one digest the first is known. */
static Str look(const Generation *generation, uint64_t digest, Str key)
{
    const uint32_t *number = map_get(&generation->numbers, bytes_of(&digest));
    const Kept *kept = number ? generation->list.at[*number] : NULL;
    return kept && str_equal(kept->key, key) ? kept->value : (Str){0};
}

/* Half kept is not kept: a digest gets its number last. */
static void add(Generation *generation, uint64_t digest, Str key, Str value)
{
    Kept *kept = ARENA_NEW(generation->arena, Kept), **listed = kept ? VEC_PUSH(generation->arena, &generation->list) : NULL;
    if (!listed)
        return;
    *listed = kept;
    *kept = (Kept){digest, arena_copy(generation->arena, key), arena_copy(generation->arena, value)};
    if (kept->key.p && kept->value.p)
        map_put(&generation->numbers, generation->arena, bytes_of(&kept->digest), generation->list.n - 1);
}

Str memory_get(Memory *memory, Str key)
{
    if (!memory || !key.n)
        return (Str){0};
    uint64_t digest = digest_of(key);
    Str young = look(&memory->young, digest, key), old = young.p ? young : look(&memory->old, digest, key);
    if (!young.p && old.p)
        add(&memory->young, digest, key, old);
    return old;
}

void memory_keep(Memory *memory, Str key, Str value)
{
    if (memory && key.n && value.n)
        add(&memory->young, digest_of(key), key, value);
}
