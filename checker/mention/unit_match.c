/* Unit matching: spellings of units and currencies laid against the tokens, longest first; a word of two meanings gives both. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/quantity.h"

enum { LONGEST_FIRST_WORD = 32 };

/* The words of a spelling against the tokens from i on; with `glued`, its first word is what is glued to the number and i is the token behind. */
typedef struct Fit {
    const Finder *finder;
    uint32_t i;
    Str glued, glued_lower;
} Fit;

static Str word_text(const Fit *fit, uint32_t at, bool lower)
{
    return lower ? fit->finder->tokens.at[at].lower : token_text(fit->finder->tokens, at);
}

/* One past the last token, 0 when the spelling does not stand there. Hyphens between words are passed over. */
static uint32_t spelling_end(const Fit *fit, const UnitName *name)
{
    Tokens tokens = fit->finder->tokens;
    bool lower = name->spelling == UNIT_WORD;
    uint32_t at = fit->i;
    Str rest = name->text;
    if (fit->glued.n && !str_equal(lower ? fit->glued_lower : fit->glued, str_cut(&rest, ' ')))
        return 0;
    for (uint32_t taken = 0; rest.n; taken++, at++) {
        Str word = str_cut(&rest, ' ');
        bool letter_before = taken == 1 && name->spelling == UNIT_PREFIX && name->text.p[1] == ' ' && byte_is_upper(name->text.p[0]);
        if (letter_before && !word_glued(tokens, at))
            return 0;                                /* "A$5", but not "A $5 million plan" */
        if (taken > 0 && word_hyphen(tokens, at) && !str_equal(word, S("-")))
            at++;
        if (at >= tokens.n || !str_equal(word_text(fit, at, lower), word))
            return 0;
    }
    return at > fit->i || fit->glued.n ? at : 0;
}

static Str first_word(const Fit *fit, char *room)
{
    if (!fit->glued.n)
        return fit->i < fit->finder->tokens.n ? fit->finder->tokens.at[fit->i].lower : (Str){0};
    if (fit->glued.n > LONGEST_FIRST_WORD)
        return (Str){0};
    for (size_t k = 0; k < fit->glued.n; k++)
        room[k] = byte_lower(fit->glued.p[k]);
    return (Str){room, fit->glued.n};
}

static const Unit *unit_number(const Finder *finder, uint32_t number)
{
    return number ? &finder->knowledge->units->units[number - 1] : NULL;
}

static void keep(const Finder *finder, const UnitName *name, uint32_t end, UnitMatch *match)
{
    const Unit *unit = unit_number(finder, name->unit + 1u);
    if (end < match->end || (match->unit && end == match->end && match->unit == unit && (match->exact || !name->weak)))
        return;
    if (end == match->end && match->unit && match->unit != unit) {               /* pound of mass, pound of money: the first file's is kept first */
        match->other = unit;
        match->weak &= name->weak;
        return;
    }
    bool exact = name->spelling != UNIT_WORD;
    *match = (UnitMatch){end, unit, exact && !unit->currency ? NULL : unit_number(finder, unit->other), name->weak, exact};
}

static UnitMatch match_at(const Fit *fit, bool prefix)
{
    char room[LONGEST_FIRST_WORD];
    UnitMatch match = {0};
    Fit folded = *fit;
    Str word = folded.glued_lower = first_word(fit, room);
    UnitNames names = word.n ? units_names(fit->finder->knowledge->units, word) : (UnitNames){0};
    for (uint32_t k = 0; k < names.n; k++) {
        const UnitName *name = &names.at[k];
        bool suffix = name->spelling == UNIT_SUFFIX;
        if ((name->spelling == UNIT_PREFIX) != prefix || (suffix && !fit->glued.n && !word_glued(fit->finder->tokens, fit->i)))
            continue;
        uint32_t end = spelling_end(&folded, name);
        if (end)
            keep(fit->finder, name, end, &match);
    }
    return match;
}

/* "20 (kg)", "20 [kg]": a unit in brackets. */
static UnitMatch bracketed(const Finder *finder, uint32_t i)
{
    static const char open[] = "([{<", closed[] = ")]}>";
    for (size_t k = 0; k < sizeof open - 1; k++) {
        if (!word_mark(finder->tokens, i, open[k]))
            continue;
        UnitMatch match = match_at(&(Fit){.finder = finder, .i = i + 1}, false);
        if (match.end && word_mark(finder->tokens, match.end, closed[k])) {
            match.end++;
            match.weak = false;
            return match;
        }
    }
    return (UnitMatch){0};
}

/* "1 $10 bill", "3 USD50 cards": the mark belongs to the number that is glued behind it. */
static bool belongs_to_next(const Finder *finder, uint32_t i)
{
    const Token *mark = &finder->tokens.at[i];
    return i + 1 < finder->tokens.n && mark->space_before && mark[1].kind == TOKEN_NUMBER && !mark[1].space_before;
}

UnitMatch unit_behind(const Finder *finder, uint32_t i, Str glued)
{
    uint32_t at = glued.n ? i : word_skip_spaced(finder->tokens, i);
    if (!glued.n && at < finder->tokens.n && belongs_to_next(finder, at))
        return (UnitMatch){0};
    UnitMatch match = match_at(&(Fit){.finder = finder, .i = at, .glued = glued}, false);
    if (match.end || glued.n)
        return match;
    return bracketed(finder, i);
}

UnitMatch unit_before(const Finder *finder, uint32_t i)
{
    return match_at(&(Fit){.finder = finder, .i = i}, true);
}
