/* Arena: chained blocks of zeroed memory under one budget; under AddressSanitizer a red zone follows each piece. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#endif
#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
enum { RED_ZONE = 16 };
#else
#define ASAN_POISON_MEMORY_REGION(address, size) ((void)(address), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(address, size) ((void)(address), (void)(size))
enum { RED_ZONE = 0 };
#endif

/* A large piece has a block of its own, so that an array which outgrows it can give it back. */
enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 4 * 1024 * 1024, LARGE_PIECE = LARGEST_BLOCK / 4 };

typedef struct Block Block;
struct Block {
    alignas(max_align_t) Block *before;              /* so that the bytes behind this head suit any type */
    size_t size, used;                               /* of the bytes behind this head */
};

struct Arena {
    Block *block;
    size_t budget, used, next_size;
    bool full;
};

Arena *arena_new(size_t budget)
{
    Arena *arena = calloc(1, sizeof *arena);
    if (arena) {
        arena->budget = budget;
        arena->next_size = FIRST_BLOCK;
    }
    return arena;
}

static void free_blocks(Block *block)
{
    while (block) {
        Block *before = block->before;
        ASAN_UNPOISON_MEMORY_REGION(block + 1, block->size);
        free(block);
        block = before;
    }
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    free_blocks(arena->block);
    free(arena);
}

void arena_reset(Arena *arena)
{
    Block *keep = arena->block;
    arena->used = 0;
    arena->full = false;
    if (!keep)
        return;
    free_blocks(keep->before);
    keep->before = NULL;
    ASAN_UNPOISON_MEMORY_REGION(keep + 1, keep->size);
    memset(keep + 1, 0, keep->used);
    keep->used = 0;
    ASAN_POISON_MEMORY_REGION(keep + 1, keep->size);
}

static Block *new_block(size_t size)
{
    Block *block = size < SIZE_MAX - sizeof *block ? calloc(1, sizeof *block + size) : NULL;
    if (block)
        block->size = size;
    return block;
}

/* The newest block stays the one that small pieces come from. */
static void *large_piece(Arena *arena, size_t size)
{
    Block *block = new_block(size + RED_ZONE), **at = arena->block ? &arena->block->before : &arena->block;
    if (!block)
        return NULL;
    block->used = block->size;
    block->before = *at;
    *at = block;
    ASAN_POISON_MEMORY_REGION((char *)(block + 1) + size, RED_ZONE);
    return block + 1;
}

static Block *add_block(Arena *arena, size_t need)
{
    size_t size = arena->next_size > need ? arena->next_size : need;
    Block *block = new_block(size);
    if (!block)
        return NULL;
    block->before = arena->block;
    arena->block = block;
    if (arena->next_size < LARGEST_BLOCK)
        arena->next_size *= 2;
    ASAN_POISON_MEMORY_REGION(block + 1, size);
    return block;
}

void *arena_alloc(Arena *arena, size_t size, size_t align)
{
    Block *block = arena->block;
    size_t start = block ? (block->used + align - 1) / align * align : 0;
    if (arena->full || size > SIZE_MAX / 2 || (arena->budget && size > arena->budget - arena->used)) {
        arena->full = true;
        return NULL;
    }
    if (size >= LARGE_PIECE) {
        void *large = large_piece(arena, size);
        arena->full = !large;
        arena->used += large ? size : 0;
        return large;
    }
    if (!block || start > block->size || size + RED_ZONE > block->size - start) {
        block = add_block(arena, size + RED_ZONE);
        if (!block) {
            arena->full = true;
            return NULL;
        }
        start = 0;
    }
    arena->used += size;
    block->used = start + size + RED_ZONE;
    void *piece = (char *)(block + 1) + start;
    ASAN_UNPOISON_MEMORY_REGION(piece, size);
    return piece;
}

void *arena_array(Arena *arena, size_t count, size_t size, size_t align)
{
    if (count && size > SIZE_MAX / count) {
        arena->full = true;
        return NULL;
    }
    return arena_alloc(arena, count * size, align);
}

bool arena_full(const Arena *arena)
{
    return arena->full;
}

void arena_spend(Arena *arena)
{
    arena->full = true;
}

size_t arena_used(const Arena *arena)
{
    return arena->used;
}

Str arena_copy(Arena *arena, Str s)
{
    char *p = arena_alloc(arena, s.n, 1);
    if (!p)
        return (Str){0};
    if (s.n)
        memcpy(p, s.p, s.n);
    return (Str){p, s.n};
}

Str arena_print(Arena *arena, const char *format, ...)
{
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    int length = vsnprintf(NULL, 0, format, values);
    char *p = length < 0 ? NULL : arena_alloc(arena, (size_t)length + 1, 1);
    if (p)
        vsnprintf(p, (size_t)length + 1, format, again);
    va_end(again);
    va_end(values);
    return p ? (Str){p, (size_t)length} : (Str){0};
}

void arena_outgrown(Arena *arena, void *piece, size_t size)
{
    if (piece)
        ASAN_POISON_MEMORY_REGION(piece, size);
    if (size < LARGE_PIECE)
        return;
    for (Block **at = &arena->block; *at; at = &(*at)->before) {
        if ((void *)(*at + 1) != piece)
            continue;
        Block *block = *at;
        *at = block->before;
        arena->used -= size;
        ASAN_UNPOISON_MEMORY_REGION(piece, block->size);
        free(block);
        return;
    }
}

bool vec_grow(Arena *arena, void **items, uint32_t *capacity, uint32_t used, size_t size, size_t align)
{
    if (*capacity > UINT32_MAX / 2)
        return false;
    uint32_t more = *capacity ? *capacity * 2 : 8;
    void *grown = arena_array(arena, more, size, align);
    if (!grown)
        return false;
    if (used)
        memcpy(grown, *items, used * size);
    arena_outgrown(arena, *items, *capacity * size);
    *items = grown;
    *capacity = more;
    return true;
}
