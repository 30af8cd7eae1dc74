/* Checking again: over a thousand random edits, what a memory of earlier readings helps to say is what a fresh reading says, byte for byte. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash_inside.h"
#include "program.h"
#include "suite.h"

#include <string.h>

enum { EDITS = 200, COMPARED_EVERY = 10, CLAIMS_EVERY = 50, WORDS = 500, LONGEST_TAKEN = 12, MOST_BYTES = 1 << 13 };

static FixtureCases cases;

/* A text that is edited, by a generator of fixed seed (Lehmer's, with Park and Miller's factor). */
typedef struct Draft {
    char bytes[2 * MOST_BYTES];
    size_t size;
    uint64_t seed;
} Draft;

static uint32_t draw(Draft *draft, uint32_t below)
{
    draft->seed = draft->seed * 48271 % 2147483647;
    return (uint32_t)(draft->seed % below);
}

/* The first byte of a random character. */
static size_t draw_place(Draft *draft)
{
    size_t at = draw(draft, (uint32_t)draft->size + 1);
    while (at > 0 && at < draft->size && ((unsigned char)draft->bytes[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static void replace(Draft *draft, size_t begin, size_t end, Str text)
{
    char copy[MOST_BYTES];
    if (draft->size + text.n >= MOST_BYTES || text.n > sizeof copy)
        return;
    memcpy(copy, text.p, text.n);                    /* it may be a piece of the draft itself */
    memmove(draft->bytes + begin + text.n, draft->bytes + end, draft->size - end);
    memcpy(draft->bytes + begin, copy, text.n);
    draft->size += text.n - (end - begin);
}

/* Past the end of the paragraph that holds this byte. */
static size_t paragraph_end(const Draft *draft, size_t at)
{
    while (at < draft->size && !(draft->bytes[at] == '\n' && at > 0 && draft->bytes[at - 1] == '\n'))
        at++;
    return at < draft->size ? at + 1 : at;
}

/* What one does in an editor: types, deletes, moves a paragraph, takes it back. */
static void edit(Draft *draft)
{
    static const Str typed[] = {STR("x"), STR(" "), STR("3"), STR("."), STR("\""), STR(", "), STR("\n\n"), STR("not "), STR("40 of the "), STR(" on 3 May 2021"),
                                STR("12 percent "), STR("\xE2\x80\x9C"), STR("Mr. "), STR("$5 million ")};
    size_t begin = draw_place(draft), end = draw_place(draft);
    switch (draw(draft, 8)) {
    case 0:
        end = paragraph_end(draft, begin);
        replace(draft, begin, end, S(""));
        return;
    case 1:
        begin = paragraph_end(draft, begin);
        replace(draft, end, end, str_sub((Str){draft->bytes, draft->size}, begin, paragraph_end(draft, begin)));
        return;
    case 2:
        end = begin < end && end - begin < LONGEST_TAKEN ? end : begin;
        replace(draft, begin, end, S(""));
        return;
    default:
        replace(draft, begin, begin, typed[draw(draft, sizeof typed / sizeof *typed)]);
        return;
    }
}

/* Articles of fixtures/ one after the other; what edits took away is brought back from there. */
static void fill(Draft *draft)
{
    for (size_t words = 0; words < WORDS;) {
        const FixtureCase *it = &cases.at[draw(draft, (uint32_t)cases.n)];
        Text article = file_read(text_print("%s/%s", it->folder, it->article));
        if (!article.bytes || draft->size + article.size + 2 > MOST_BYTES / 2 || strstr(it->article, ".html"))
            continue;
        for (size_t i = 0; i < article.size; i++)
            words += article.bytes[i] == ' ';
        replace(draft, draft->size, draft->size, (Str){article.bytes, article.size});
        replace(draft, draft->size, draft->size, S("\n\n"));
    }
}

typedef struct Printed {
    char *bytes;
    size_t size, capacity;
} Printed;

static bool take(void *to, const char *bytes, size_t size)
{
    Printed *printed = to;
    if (printed->size + size > printed->capacity) {
        printed->capacity = 2 * (printed->size + size);
        printed->bytes = realloc(printed->bytes, printed->capacity);
        ck_assert_ptr_nonnull(printed->bytes);
    }
    memcpy(printed->bytes + printed->size, bytes, size);
    printed->size += size;
    return true;
}

static Printed print(const ClaimclashChecker *checker, const Draft *draft, Memory *memory)
{
    Printed printed = {0};
    ClaimclashReading *reading;
    ClaimclashStatus status = claimclash_article_check_again(checker, "draft.md", (Str){draft->bytes, draft->size}, memory, &reading);
    ck_assert_int_ne(status, CLAIMCLASH_FULL);
    ClaimclashReport *report = claimclash_report_open(checker, "jsonl", NULL, take, &printed);
    claimclash_report_add(report, reading);
    ck_assert_int_eq(claimclash_report_close(report, NULL), CLAIMCLASH_DONE);
    claimclash_reading_free(reading);
    return printed;
}

static void compare(const ClaimclashChecker *checker, const Draft *draft, Memory *memory, int edits)
{
    Printed fresh = print(checker, draft, NULL), again = print(checker, draft, memory);
    ck_assert_msg(fresh.size == again.size && memcmp(fresh.bytes, again.bytes, fresh.size) == 0, "after %d edits the memory leads to another reading", edits);
    free(fresh.bytes);
    free(again.bytes);
}

/* How many bytes a generation of the memory may keep: plenty, too few for the article, nothing; in portions, for a slow machine. */
static const size_t rooms[] = {1 << 24, 1 << 24, 1 << 24, 1 << 24, 1 << 24, 1 << 13, 1};

START_TEST(edits_do_not_show)
{
    static const ClaimclashSettings pairs = {.show = CLAIMCLASH_PAIRS};
    static Draft draft;
    ClaimclashChecker *findings, *all;
    Memory *memory = memory_new(rooms[_i]);
    draft = (Draft){.seed = 20250114 + (uint64_t)_i};
    ck_assert_ptr_nonnull(memory);
    ck_assert_int_eq(claimclash_checker_open(NULL, &findings), CLAIMCLASH_DONE);
    ck_assert_int_eq(claimclash_checker_open(&pairs, &all), CLAIMCLASH_DONE);
    fill(&draft);
    for (int i = 0; i < EDITS; i++) {
        memory_turn(memory);
        if (i % COMPARED_EVERY == 0)
            compare(findings, &draft, memory, i);
        else
            free(print(findings, &draft, memory).bytes);
        if (i % CLAIMS_EVERY == 0)
            compare(all, &draft, memory, i);
        edit(&draft);
        if (draft.size < MOST_BYTES / 8)
            fill(&draft);
    }
    memory_free(memory);
    claimclash_checker_free(findings);
    claimclash_checker_free(all);
}
END_TEST

int main(void)
{
    const SuiteTest tests[] = {EACH(edits_do_not_show, rooms)};
    cases = fixtures_find();
    return suite_run("door_again", tests, sizeof tests / sizeof *tests);
}
