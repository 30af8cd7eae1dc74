/* Collecting forms: one pass over all sentences but those that write every word with a capital. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/form.h"

enum { LONGEST_ACRONYM = 8 };                        /* bytes */

/* "City to Hire 40 Teachers as School Opens": capitals say nothing there. Short sentences of the body may be all names. */
static bool all_words_capital(Tokens tokens, Zone zone)
{
    uint32_t words = 0, capitals = 0, enough = zone == ZONE_BODY ? 7 : 3;
    for (uint32_t i = 0; i < tokens.n; i++) {
        bool long_word = tokens.at[i].kind == TOKEN_WORD && tokens.at[i].end - tokens.at[i].begin > 3;
        words += long_word;
        capitals += long_word && tokens.at[i].capital;
    }
    return words >= enough && capitals * 4 > words * 3;
}

/* The run as one line of text, whatever white space parts its words in the article. */
static Str text_of(Forms *forms, Tokens tokens, const NameRun *run)
{
    Str text = article_text(tokens.article, tokens.at[run->first].begin, tokens.at[run->end - 1].end);
    if (str_find_byte(text, '\n') == text.n)
        return text;
    Str line = {0};
    for (uint32_t i = run->first; i < run->end; i++)
        line = arena_print(forms->arena, "%.*s%s%.*s", STR_ARG(line), line.n && tokens.at[i].space_before ? " " : "", STR_ARG(token_text(tokens, i)));
    return line;
}

/* Number + 1 of the form that the run is; 0 when it is too long or memory is spent. */
static uint32_t note_run(Forms *forms, Tokens tokens, const NameRun *run)
{
    NameKey key = {.n = 0};
    for (uint32_t i = run->first; i < run->end; i++)
        name_key_add(&key, tokens, i, i == run->first);
    const uint32_t *known = key.n ? map_get(&forms->keys, name_key_text(&key)) : NULL;
    if (!known && key.n) {
        Str kept = arena_copy(forms->arena, name_key_text(&key));
        Form *fresh = VEC_PUSH(forms->arena, &forms->list);
        known = fresh ? map_put(&forms->keys, forms->arena, kept, forms->list.n - 1) : NULL;
        if (!known)
            return 0;
        *fresh = (Form){.text = text_of(forms, tokens, run), .key = kept, .words = (uint16_t)(run->end - run->first), .place = run->place, .given = run->given,
                        .first = arena_copy(forms->arena, tokens.at[run->first].lower), .last = arena_copy(forms->arena, tokens.at[run->end - 1].lower),
                        .organisation = run->organisation, .capitals = run->end == run->first + 1 && tokens.at[run->first].all_capitals};
    }
    if (!known)
        return 0;
    Form *form = &forms->list.at[*known];
    form->count++;
    form->inside += !run->opens;
    form->titled |= run->titled;
    return *known + 1;
}

/* "Amazon Web Services (AWS)", "AWS (Amazon Web Services)": the acronym stands for the name it stands beside. */
static void note_acronym(Forms *forms, Tokens tokens, const NameRun *run, uint32_t expansion)
{
    uint32_t i = run->end + 1;
    if (i + 1 >= tokens.n || !str_equal(tokens.at[i - 1].lower, S("(")) || !str_equal(tokens.at[i + 1].lower, S(")")))
        return;
    const Token *token = &tokens.at[i];
    if (token->kind != TOKEN_WORD || !token->all_capitals || token->end - token->begin > LONGEST_ACRONYM)
        return;
    NameRun acronym = {.first = i, .end = i + 1, .organisation = true};
    uint32_t number = note_run(forms, tokens, &acronym);
    if (number && number != expansion && !forms->list.at[number - 1].expansion)
        forms->list.at[number - 1].expansion = expansion;
}

static void collect_sentence(Forms *forms, Tokens tokens)
{
    for (uint32_t i = 0, next; i < tokens.n; i = next) {
        NameRun run = name_read(tokens, i, forms->knowledge, &next);
        uint32_t number = run.end > run.first ? note_run(forms, tokens, &run) : 0;
        if (number)
            note_acronym(forms, tokens, &run, number);
    }
}

void form_collect(Forms *forms, const Article *article, const Segments *segments, Arena *scratch)
{
    for (uint32_t s = 0; s < segments->sentences.n; s++) {
        Zone zone = segments->sentences.at[s].zone;
        if (zone == ZONE_BOILERPLATE || zone == ZONE_META)
            continue;
        Tokens tokens = segment_tokens(article, segments, s, forms->knowledge, scratch);
        if (!all_words_capital(tokens, zone))
            collect_sentence(forms, tokens);
        if (arena_full(scratch))
            return;
        arena_reset(scratch);
    }
}
