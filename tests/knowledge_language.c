/* Tests of language files: sections and their values, look-up by first word, and what is wrong in them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/language.h"

#include "suite.h"

static Arena *arena;
static Notes notes;

static const Language *build(const Str *texts, size_t count)
{
    static const Str paths[] = {STR("one.yml"), STR("two.yml")};
    YamlNode *trees[2];
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    for (size_t i = 0; i < count; i++)
        trees[i] = yaml_read(texts[i], paths[i], arena, &notes);
    return language_build(S("en"), paths, trees, count, arena, &notes);
}

static const struct { Str file, phrase; PhraseKind kind; Decimal low, high; int32_t code; Str name; } entries[] = {
    {STR("cardinal: {five: 5}"), STR("five"), PHRASE_CARDINAL, {5, 0}, {0}, 0, STR("")},
    {STR("cardinal: {5: [five, fünf]}"), STR("fünf"), PHRASE_CARDINAL, {5, 0}, {0}, 0, STR("")},
    {STR("scale: {million: 1e6}"), STR("million"), PHRASE_SCALE, {1, 6}, {1, 6}, 0, STR("")},
    {STR("scale: {billion: 1e9..1e12}"), STR("billion"), PHRASE_SCALE, {1, 9}, {1, 12}, 0, STR("")},
    {STR("fraction: {half: 1/2}"), STR("half"), PHRASE_FRACTION, {5, -1}, {0}, 0, STR("")},
    {STR("fraction: {third: 1/3}"), STR("third"), PHRASE_FRACTION, {1, 0}, {3, 0}, 0, STR("")},
    {STR("fraction: {seventh: 1 / 7}"), STR("seventh"), PHRASE_FRACTION, {1, 0}, {7, 0}, 0, STR("")},
    {STR("vague: {dozens: 24..99}"), STR("dozens"), PHRASE_VAGUE, {24, 0}, {99, 0}, 0, STR("")},
    {STR("multiple: {doubled: 2}"), STR("doubled"), PHRASE_MULTIPLE, {2, 0}, {2, 0}, 0, STR("")},
    {STR("bound-before: {at-least: [minimum]}"), STR("minimum"), PHRASE_BOUND_BEFORE, {0}, {0}, BOUND_AT_LEAST, STR("")},
    {STR("month: {1: [January, jan.]}"), STR("jan."), PHRASE_MONTH, {0}, {0}, 1, STR("")},
    {STR("day-relative: {yesterday: -1}"), STR("yesterday"), PHRASE_DAY_RELATIVE, {-1, 0}, {0}, 0, STR("")},
    {STR("zone: {-05:30: [xyz]}"), STR("xyz"), PHRASE_ZONE, {-33, 1}, {-33, 1}, 0, STR("")},
    {STR("zone: {est: '-05:00'}"), STR("est"), PHRASE_ZONE, {-3, 2}, {-3, 2}, 0, STR("")},
    {STR("zone: {et: '-05:00..-04:00'}"), STR("et"), PHRASE_ZONE, {-3, 2}, {-24, 1}, 0, STR("")},
    {STR("ago: {before: [ago]}"), STR("ago"), PHRASE_AGO, {0}, {0}, -1, STR("")},
    {STR("change: {up: [rise], down: [fall]}"), STR("fall"), PHRASE_CHANGE, {0}, {0}, -1, STR("")},
    {STR("part: {total: [altogether]}"), STR("altogether"), PHRASE_PART, {0}, {0}, PART_TOTAL, STR("")},
    {STR("acknowledged: {revision: [revised]}"), STR("revised"), PHRASE_ACKNOWLEDGED, {0}, {0}, CUE_REVISION, STR("")},
    {STR("period-part: {late: [late]}"), STR("late"), PHRASE_PERIOD_PART, {0}, {0}, PERIOD_LATE, STR("")},
    {STR("plan: {planned: [Plan]}"), STR("plan"), PHRASE_PLAN, {0}, {0}, STATUS_PLANNED, STR("")},
    {STR("say: [say, tell]"), STR("tell"), PHRASE_SAY, {0}, {0}, 0, STR("")},
    {STR("negation: [no, not]"), STR("no"), PHRASE_NEGATION, {0}, {0}, 0, STR("")},
    {STR("range-join: [to, {between: [and]}]"), STR("to"), PHRASE_RANGE_JOIN, {0}, {0}, 0, STR("")},
    {STR("range-join: [to, {between: [and]}]"), STR("and"), PHRASE_RANGE_JOIN, {0}, {0}, 0, STR("between")},
    {STR("abbreviation: [mr., {ending: [u.s.]}]"), STR("u.s."), PHRASE_ABBREVIATION, {0}, {0}, 1, STR("")},
    {STR("place-name: {Mexico: [QUERÉTARO]}"), STR("querétaro"), PHRASE_PLACE_NAME, {0}, {0}, 0, STR("Mexico")},
    {STR("place-name: {Mexico: [Quere\xCC\x81taro]}"), STR("querétaro"), PHRASE_PLACE_NAME, {0}, {0}, 0, STR("Mexico")},
    {STR("synonym: {people: [person], job: [post]}"), STR("post"), PHRASE_SYNONYM, {0}, {0}, 2, STR("job")},
    {STR("synonym: {people: [person], job: [post]}"), STR("people"), PHRASE_SYNONYM, {0}, {0}, 1, STR("people")},
    {STR("synonym: {people: [person, people]}"), STR("people"), PHRASE_SYNONYM, {0}, {0}, 1, STR("people")},
    {STR("outcome: {verdict yes: [convicted], verdict no: [acquitted]}"), STR("acquitted"), PHRASE_OUTCOME, {0}, {0}, 0, STR("verdict no")},
    {STR("pronoun: {she: [her]}"), STR("her"), PHRASE_PRONOUN, {0}, {0}, PRONOUN_SHE, STR("")},
};

START_TEST(reads_entry)
{
    const Language *language = build(&entries[_i].file, 1);
    ck_assert_ptr_nonnull(language);
    ck_assert_uint_eq(notes.list.n, 0);
    const Phrase *phrase = language_word(language, entries[_i].phrase, entries[_i].kind);
    ck_assert_ptr_nonnull(phrase);
    ck_assert_text(phrase->text, entries[_i].phrase);
    ck_assert_text(phrase->name, entries[_i].name);
    ck_assert(decimal_equal(phrase->low, entries[_i].low));
    ck_assert(decimal_equal(phrase->high, entries[_i].high));
    ck_assert_int_eq(phrase->code, entries[_i].code);
    ck_assert_uint_eq(phrase->words, 1);
    ck_assert_ptr_null(language_word(language, S("absent"), entries[_i].kind));
    arena_free(arena);
}
END_TEST

START_TEST(merges_files_and_sorts_longest_first)
{
    static const Str texts[] = {STR("bound-before: {at-least: [No-fewer than, at least], about: [at]}\nsynonym: {people: [person]}\n"),
                                STR("bound-before: {exact: [no  more\tno   less than]}\nnegation: [no, at]\nsynonym: {People: [human]}\n")};
    const Language *language = build(texts, 2);
    ck_assert_ptr_nonnull(language);
    Phrases phrases = language_phrases(language, S("no"));
    ck_assert_uint_eq(phrases.n, 3);
    ck_assert_text(phrases.at[0].text, S("no more no less than"));
    ck_assert_uint_eq(phrases.at[0].words, 5);
    ck_assert_text(phrases.at[1].text, S("no fewer than"));
    ck_assert_text(phrases.at[2].text, S("no"));
    phrases = language_phrases(language, S("at"));
    ck_assert_uint_eq(phrases.n, 3);
    ck_assert_int_eq(phrases.at[1].kind, PHRASE_BOUND_BEFORE);
    ck_assert_int_eq(phrases.at[2].kind, PHRASE_NEGATION);
    ck_assert_int_eq(language_word(language, S("human"), PHRASE_SYNONYM)->code, language_word(language, S("person"), PHRASE_SYNONYM)->code);
    ck_assert_uint_eq(language_phrases(language, S("")).n, 0);
    arena_free(arena);
}
END_TEST

static const struct { Str written, folded; } foldings[] = {
    {STR("one-third"), STR("one third")}, {STR("-year-old"), STR("year old")}, {STR("US$"), STR("us $")},
    {STR("km/h"), STR("km / h")},         {STR("\xE2\x80\x93"), STR("\xE2\x80\x93")}, {STR("-"), STR("-")},
    {STR("a - b"), STR("a - b")},         {STR("U.S."), STR("u.s.")}, {STR("Mexico \xE2\x80\x99s"), STR("mexico 's")},
    {STR("  At\n\tleast "), STR("at least")}, {STR("m\xC2\xB2"), STR("m\xC2\xB2")}, {STR("\xC2\xB0" "C"), STR("\xC2\xB0 c")},
    {STR("%"), STR("%")}, {STR("e\xCC\x81t"), STR("\xC3\xA9t")}, {STR(""), STR("")}, {STR("\xFF"), STR("")},
};

START_TEST(folds_as_tokens_are_cut)
{
    arena = arena_new(0);
    ck_assert_text(words_fold(foldings[_i].written, true, arena), foldings[_i].folded);
    arena_free(arena);
}
END_TEST

static const struct { Str file; uint32_t line, column; Str message; } wrong[] = {
    {STR("say: [say]\ncardnal: {five: 5}\n"), 2, 1, STR("unknown key \"cardnal\"; did you mean \"cardinal\"?")},
    {STR("cardinal:\n  five: fife\n"), 2, 9, STR("value \"fife\" in cardinal; wanted a number")},
    {STR("cardinal: [five]"), 1, 12, STR("entry \"five\" in cardinal; wanted a number")},
    {STR("bound-before: {atleast: [x]}"), 1, 16, STR("value \"atleast\" in bound-before; wanted one of exact, about")},
    {STR("ago: {'': [x]}"), 1, 7, STR("value \"\" in ago; wanted one of earlier, before, after, later")},
    {STR("month: {13: [x]}"), 1, 9, STR("value \"13\" in month; wanted a whole number from 1 to 12")},
    {STR("month: {1.5: [x]}"), 1, 9, STR("value \"1.5\" in month")},
    {STR("vague: {dozens: 99..24}"), 1, 17, STR("value \"99..24\" in vague")},
    {STR("fraction: {x: 1/0}"), 1, 15, STR("value \"1/0\" in fraction")},
    {STR("zone: {x: -5}"), 1, 11, STR("value \"-5\" in zone")},
    {STR("say: {tell: 1}"), 1, 13, STR("value \"1\" in say; wanted a list of phrases without values")},
    {STR("say: tell"), 1, 6, STR("text \"tell\" in say; wanted a list")},
    {STR("say: [[tell]]"), 1, 7, STR("entry")},
    {STR("month: {1: {a: b}}"), 1, 12, STR("map under \"1\" in month")},
    {STR("month: {1: [[a]]}"), 1, 13, STR("list or map under \"1\" in month")},
    {STR("say: [a b c d e f g h i j k l m n o p q]"), 1, 7, STR("phrase")},
    {STR("say: ['']"), 1, 7, STR("phrase \"\" in say; wanted 1 to 16 words")},
    {STR("say: [tell, say,\n Tell]"), 2, 2, STR("\"tell\" stands twice in say; it stands first in one.yml:1")},
    {STR("synonym: {a: [c],\n b: [c]}"), 2, 6, STR("\"c\" stands twice in synonym")},
    {STR("clitic: [\"n't\", \"'s\"]\nnegation: [do n't,\n  don't]\none-idiom: [five o'clock]"), 3, 3, STR("\"don't\" is never found")},
    {STR("- say"), 1, 1, STR("the file is no map")},
    {STR("none: [x]"), 1, 1, STR("unknown key \"none\"")},
};

START_TEST(notes_what_is_wrong)
{
    ck_assert_ptr_null(build(&wrong[_i].file, 1));
    ck_assert_uint_eq(notes.list.n, 1);
    const Note *note = &notes.list.at[0];
    ck_assert_msg(str_starts(note->message, wrong[_i].message), "%.*s", STR_ARG(note->message));
    ck_assert_uint_eq(note->line, wrong[_i].line);
    ck_assert_uint_eq(note->column, wrong[_i].column);
    arena_free(arena);
}
END_TEST

START_TEST(names_every_kind)
{
    for (int kind = PHRASE_NONE; kind < PHRASE_KINDS; kind++)
        ck_assert_ptr_nonnull(phrase_kind_name((PhraseKind)kind));
    ck_assert_str_eq(phrase_kind_name(PHRASE_BOUND_BEFORE), "bound-before");
    ck_assert_str_eq(bound_name(BOUND_RANGE), "range");
    ck_assert_str_eq(status_name(STATUS_DENIED), "denied");
    ck_assert_str_eq(part_name(PART_TOTAL), "total");
    ck_assert_str_eq(cue_name(CUE_NONE), "none");
    ck_assert_str_eq(cue_name(CUE_COMPARISON), "comparison");
}
END_TEST

START_TEST(survives_any_budget)
{
    static const Str path = STR("x.yml");
    Str text = S("synonym: {people: [person, resident]}\nbound-before: {at-least: [at least, no fewer than]}\nbad: 1\n");
    for (size_t budget = 1; budget < 30000; budget += 97) {
        arena = arena_new(budget);
        notes = (Notes){.arena = arena};
        YamlNode *tree = yaml_read(text, path, arena, &notes);
        ck_assert(!tree || !language_build(S("en"), &path, &tree, 1, arena, &notes));
        arena_free(arena);
    }
}
END_TEST

SUITE_MAIN("knowledge_language", EACH(reads_entry, entries), ONCE(merges_files_and_sorts_longest_first), EACH(folds_as_tokens_are_cut, foldings),
           EACH(notes_what_is_wrong, wrong), ONCE(names_every_kind), ONCE(survives_any_budget))
