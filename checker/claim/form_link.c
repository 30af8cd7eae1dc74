/* Linking forms: surnames, short names, acronyms and other spellings to the fullest form, where only one can be meant. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/form.h"

enum { SEVERAL = UINT32_MAX, CHAIN = 8, LONGEST_ACRONYM = 6, SHORT = 4 };

uint32_t form_root(const Forms *forms, uint32_t number)
{
    for (uint32_t n = 0; n < CHAIN && forms->list.at[number].same; n++)
        number = forms->list.at[number].same - 1;
    return number;
}

static bool knows(const Forms *forms, Str word, PhraseKind kind)
{
    return language_word(forms->knowledge->language, word, kind) != NULL;
}

static void join(Forms *forms, uint32_t shorter, uint32_t fuller)
{
    fuller = form_root(forms, fuller);
    if (form_root(forms, shorter) != fuller && !forms->list.at[shorter].same)
        forms->list.at[shorter].same = fuller + 1;
}

/* Puts a form under a key; a second one that means something else makes the key useless. */
static void index_form(const Forms *forms, Map *map, Str key, uint32_t number)
{
    uint32_t *held = key.n ? map_put(map, forms->arena, key, number) : NULL;
    if (held && *held != SEVERAL && form_root(forms, *held) != form_root(forms, number))
        *held = SEVERAL;
}

static uint32_t only(const Map *map, Str key)
{
    const uint32_t *held = map_get(map, key);
    return held ? *held : SEVERAL;
}

/* A capital at the head of a sentence is no name when the word is an ordinary one: "Talks", "Police". */
static void refuse_ordinary(Forms *forms)
{
    for (uint32_t i = 0; i < forms->list.n; i++) {
        Form *form = &forms->list.at[i];
        bool ordinary = form->words == 1 && !form->place && !form->capitals && lexicon_pos(&forms->knowledge->lexicon, form->key);
        bool acronym_of_noun = form->capitals && !form->expansion && knows(forms, form->key, PHRASE_SYNONYM);      /* "GDP" */
        form->refused = (ordinary && !form->inside && !form->titled) || acronym_of_noun;
    }
}

/* "Former Amazon" at the head of a sentence is "Amazon". */
static void drop_opening_words(Forms *forms)
{
    for (uint32_t i = 0; i < forms->list.n; i++) {
        Form *form = &forms->list.at[i];
        if (form->words < 2 || form->inside || form->place || form->given || !lexicon_pos(&forms->knowledge->lexicon, form->first))
            continue;
        const uint32_t *rest = map_get(&forms->keys, str_trim(str_from(form->key, form->first.n)));
        if (rest && forms->list.at[*rest].inside)
            join(forms, i, *rest);
    }
}

/* What the words know under another name: "U.S." -> united states. Short ones only in capitals or with dots: "who" is no organisation. */
static const Phrase *other_name(const Forms *forms, const Form *form)
{
    Phrases phrases = language_phrases(forms->knowledge->language, form->first);
    bool small = form->key.n < SHORT && !form->capitals && str_find_byte(form->text, '.') == form->text.n;
    for (uint32_t k = 0; k < phrases.n && !small; k++)
        if (phrases.at[k].kind == PHRASE_OTHER_NAME && str_equal(phrases.at[k].text, form->key))
            return &phrases.at[k];
    return NULL;
}

static bool is_place(const Forms *forms, Str name)
{
    Phrases phrases = language_phrases(forms->knowledge->language, words_first(name));
    for (uint32_t k = 0; k < phrases.n; k++)
        if (phrases.at[k].kind == PHRASE_PLACE_NAME && str_equal(phrases.at[k].text, name))
            return true;
    return false;
}

/* "México" and "Mexico", "U.S." and "United States". */
static void join_spellings(Forms *forms)
{
    Map plain = {0}, named = {0};
    for (uint32_t i = 0; i < forms->list.n; i++) {
        Form *form = &forms->list.at[i];
        uint32_t *first = map_put(&plain, forms->arena, name_plain(form->key, forms->arena), i);
        if (first && *first != i)
            join(forms, i, *first);
        const Phrase *other = other_name(forms, form);
        if (!other)
            continue;
        form->place |= is_place(forms, other->name);
        form->organisation |= !form->place;
        first = map_put(&named, forms->arena, other->name, i);
        if (first && *first != i) {
            bool fuller = form->words > forms->list.at[*first].words;
            join(forms, fuller ? *first : i, fuller ? i : *first);
        }
    }
}

/* The capitals of a name of several words: "Bank of England" -> "be" ... in lower case, small words left out. */
static Str initials(const Forms *forms, const Form *form)
{
    char letters[LONGEST_ACRONYM];
    size_t n = 0;
    Str rest = form->key;
    while (rest.n) {
        Str part = str_cut(&rest, ' ');
        if (!part.n || !byte_is_letter(part.p[0]) || knows(forms, part, PHRASE_STOP))
            continue;
        if (n == LONGEST_ACRONYM)
            return (Str){0};
        letters[n++] = part.p[0];
    }
    return n >= 2 ? arena_copy(forms->arena, (Str){letters, n}) : (Str){0};
}

/* Where a shorter form finds the fuller ones. */
typedef struct Index {
    /* by the first word, the last, the first few, the last few, first and last, the initials */
    Map first, last, prefix, suffix, outer, initials;
} Index;

static void index_prefixes(const Forms *forms, Index *index, uint32_t number)
{
    const Form *form = &forms->list.at[number];
    for (size_t end = form->first.n; end < form->key.n; end++)
        if (form->key.p[end] == ' ') {
            index_form(forms, &index->prefix, str_sub(form->key, 0, end), number);
            index_form(forms, &index->suffix, str_from(form->key, end + 1), number);
        }
    if (form->words > 2 && !form->organisation)
        index_form(forms, &index->outer, arena_print(forms->arena, "%.*s %.*s", STR_ARG(form->first), STR_ARG(form->last)), number);
}

static void index_forms(const Forms *forms, Index *index)
{
    for (uint32_t i = 0; i < forms->list.n; i++) {
        const Form *form = &forms->list.at[i];
        if (form->words < 2 || form->place || form->refused)
            continue;
        index_form(forms, &index->first, form->first, i);
        if (!form->organisation)
            index_form(forms, &index->last, form->last, i);
        index_form(forms, &index->initials, initials(forms, form), i);
    }
}

/* Words that name a kind and nobody in particular, or somebody else: "University", "Mexican", "President". */
static bool too_general(const Forms *forms, const Form *form)
{
    static const PhraseKind general[] = {PHRASE_ORGANISATION, PHRASE_DEMONYM, PHRASE_ROLE, PHRASE_HONORIFIC, PHRASE_STOP, PHRASE_NON_RESTRICTIVE};
    for (size_t i = 0; i < sizeof general / sizeof *general; i++)
        if (knows(forms, form->key, general[i]))
            return true;
    return false;
}

/* "Inc.", "Co.": says only of what law the company is. */
static bool is_suffix(const Forms *forms, Str word)
{
    return knows(forms, word, PHRASE_ORGANISATION) && knows(forms, word, PHRASE_ABBREVIATION);
}

static bool is_person(const Form *form)
{
    return !form->organisation && !form->place && (form->titled || form->given);
}

/* "American Express" is "American Express Co.", "Stripe" is "Stripe Inc.". */
static void join_suffixed(Forms *forms)
{
    for (uint32_t i = 0; i < forms->list.n; i++) {
        const Form *fuller = &forms->list.at[i];
        if (fuller->words < 2 || !is_suffix(forms, fuller->last) || fuller->key.n < fuller->last.n + 2)
            continue;
        const uint32_t *shorter = map_get(&forms->keys, str_trim(str_sub(fuller->key, 0, fuller->key.n - fuller->last.n)));
        if (shorter) {
            join(forms, *shorter, i);
            forms->list.at[*shorter].refused = false;
        }
    }
}

/* Persons with a first name, a middle or a second surname more: "Claudia Sheinbaum" is "Claudia Sheinbaum Pardo". */
static void join_longer(Forms *forms)
{
    Index index = {0};
    for (uint32_t i = 0; i < forms->list.n; i++)
        if (forms->list.at[i].words > 2 && !forms->list.at[i].organisation && !forms->list.at[i].place)
            index_prefixes(forms, &index, i);
    for (uint32_t i = 0; i < forms->list.n; i++) {
        const Form *form = &forms->list.at[i];
        if (form->words < 2 || form->place || form->organisation)
            continue;
        uint32_t fuller = only(&index.prefix, form->key);
        if (fuller == SEVERAL)
            fuller = only(&index.outer, form->key);
        if (fuller == SEVERAL)
            fuller = only(&index.suffix, form->key);
        if (fuller != SEVERAL && fuller != i)
            join(forms, i, fuller);
    }
}

/* The fuller form that this word alone can mean: a person's surname first, then the first word of a body or of a person. */
static uint32_t fuller_form(const Forms *forms, const Index *index, const Form *form)
{
    uint32_t surname = only(&index->last, form->key), first = only(&index->first, form->key);
    if (form->place || too_general(forms, form))
        return surname != SEVERAL && is_person(&forms->list.at[surname]) ? surname : SEVERAL;
    if (map_get(&index->last, form->key) || form->titled)
        return surname;
    if (first == SEVERAL)
        return SEVERAL;
    const Form *fuller = &forms->list.at[first];
    return fuller->organisation || is_person(fuller) || fuller->count > 1 ? first : SEVERAL;
}

static void join_short(Forms *forms)
{
    Index index = {0};
    index_forms(forms, &index);
    for (uint32_t i = 0; i < forms->list.n; i++) {
        Form *form = &forms->list.at[i];
        if (form->expansion)
            join(forms, i, form->expansion - 1);
        if (form->words > 1 || form->same)
            continue;
        uint32_t fuller = form->capitals ? only(&index.initials, form->key) : SEVERAL;
        if (fuller == SEVERAL)
            fuller = fuller_form(forms, &index, form);
        if (fuller != SEVERAL && fuller != i) {
            join(forms, i, fuller);
            form->refused = false;
        }
    }
}

void form_link(Forms *forms)
{
    refuse_ordinary(forms);
    drop_opening_words(forms);
    join_spellings(forms);
    join_suffixed(forms);
    join_longer(forms);
    join_short(forms);
}
