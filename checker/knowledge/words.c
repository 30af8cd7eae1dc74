/* Words: folding by utf8proc, and open addressing with linear probing. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/words.h"

#include <string.h>
#include <utf8proc.h>

enum { LONGEST_TEXT = 1000, SPACE = ' ', APOSTROPHE = '\'', TYPOGRAPHIC_APOSTROPHE = 0x2019 };

static bool is_letter_or_digit(utf8proc_int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

static bool is_space(utf8proc_int32_t code)
{
    return code >= 0 && rune_is_space((uint32_t)code);
}

static bool is_mark(utf8proc_int32_t code)
{
    return code != '.' && code != APOSTROPHE && code != '-' && !is_letter_or_digit(code) && !is_space(code);
}

static bool hyphen_parts(const utf8proc_int32_t *codes, utf8proc_ssize_t count, utf8proc_ssize_t at)
{
    return codes[at] == '-' && ((at > 0 && is_letter_or_digit(codes[at - 1])) || (at + 1 < count && is_letter_or_digit(codes[at + 1])));
}

typedef struct Folding {
    utf8proc_uint8_t *at;
    bool space_due;                                  /* before the next code point, unless it is the first */
    const utf8proc_uint8_t *begin;
} Folding;

static void put(Folding *folding, utf8proc_int32_t code)
{
    if (folding->space_due && folding->at > folding->begin)
        *folding->at++ = SPACE;
    folding->space_due = false;
    folding->at += utf8proc_encode_char(code, folding->at);
}

Str words_fold(Str text, bool lower, Arena *arena)
{
    utf8proc_int32_t codes[LONGEST_TEXT];
    utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)text.p, (utf8proc_ssize_t)text.n, codes, LONGEST_TEXT,
                                                UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (count <= 0 || count > LONGEST_TEXT)
        return (Str){0};
    count = utf8proc_normalize_utf32(codes, count, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    utf8proc_uint8_t *begin = arena_alloc(arena, (size_t)count * 6, 1);          /* four bytes a code point and two spaces */
    if (count <= 0 || !begin)
        return (Str){0};
    Folding folding = {.at = begin, .begin = begin};
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        utf8proc_int32_t code = codes[i] == TYPOGRAPHIC_APOSTROPHE ? APOSTROPHE : lower ? utf8proc_tolower(codes[i]) : codes[i];
        bool mark = is_mark(code);
        folding.space_due |= mark || is_space(code) || hyphen_parts(codes, count, i);
        if (!is_space(code) && !hyphen_parts(codes, count, i))
            put(&folding, code);
        folding.space_due |= mark;
    }
    return (Str){(const char *)begin, (size_t)(folding.at - begin)};
}

Str words_first(Str folded)
{
    return str_sub(folded, 0, str_find_byte(folded, SPACE));
}

uint16_t words_count(Str folded)
{
    uint16_t count = 0;
    for (Str rest = folded; rest.n; count++)
        str_cut(&rest, SPACE);
    return count;
}

static void add_slot(WordSlot *slots, uint32_t slot_count, WordSlot slot)
{
    uint32_t at = slot.hash & (slot_count - 1);
    while (slots[at].number)
        at = (at + 1) & (slot_count - 1);
    slots[at] = slot;
}

/* Fills entries and text, room for all of `firsts`. */
static void add_entries(const Str *firsts, uint32_t count, WordEntry *entries, char *text, WordTable *table)
{
    for (uint32_t first = 0, next; first < count; first = next) {
        Str word = firsts[first];
        for (next = first + 1; next < count && str_equal(firsts[next], word);)
            next++;
        memcpy(text + table->text_size, word.p, word.n);
        entries[table->entry_count++] = (WordEntry){table->text_size, (uint32_t)word.n, first, next - first};
        table->text_size += (uint32_t)word.n;
    }
}

static Str word_of(const WordTable *table, const WordEntry *entry)
{
    return (Str){table->text + entry->at, entry->length};
}

bool words_index(const Str *firsts, uint32_t count, Arena *arena, WordTable *out)
{
    size_t bytes = 0;
    for (uint32_t i = 0; i < count; i++)
        bytes += firsts[i].n;
    WordEntry *entries = ARENA_ARRAY(arena, WordEntry, (size_t)count + 1);
    char *text = ARENA_ARRAY(arena, char, bytes + 1);
    *out = (WordTable){.entries = entries, .text = text, .slot_count = 2};
    if (!entries || !text)
        return false;
    add_entries(firsts, count, entries, text, out);
    while (out->slot_count < out->entry_count * 2)
        out->slot_count *= 2;
    WordSlot *slots = ARENA_ARRAY(arena, WordSlot, out->slot_count);
    out->slots = slots;
    for (uint32_t i = 0; slots && i < out->entry_count; i++)
        add_slot(slots, out->slot_count, (WordSlot){str_hash(word_of(out, &entries[i])), i + 1});
    return slots;
}

const WordEntry *words_find(const WordTable *table, Str word)
{
    return words_find_hashed(table, word, str_hash(word));
}

const WordEntry *words_find_hashed(const WordTable *table, Str word, uint32_t hash)
{
    uint32_t mask = table->slot_count - 1;
    for (uint32_t at = hash & mask; table->slots[at].number; at = (at + 1) & mask) {
        const WordEntry *entry = &table->entries[table->slots[at].number - 1];
        if (table->slots[at].hash == hash && str_equal(word_of(table, entry), word))
            return entry;
    }
    return NULL;
}

const WordEntry *words_of_hash(const WordTable *table, uint32_t hash)
{
    uint32_t mask = table->slot_count - 1;
    for (uint32_t at = hash & mask; table->slots[at].number; at = (at + 1) & mask)
        if (table->slots[at].hash == hash)
            return &table->entries[table->slots[at].number - 1];
    return NULL;
}
