/* Silence: each finding is asked against what the article silences; what silenced nothing is told. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/silence.h"

#include "report/silence_comment.h"

bool silence_names_rule(Str names, const Rule *rule)
{
    while (names.n) {
        Str name = str_trim(str_cut(&names, ','));
        if (selection_names(name, rule))
            return true;
    }
    return false;
}

static bool stands_in(const Reading *reading, const End *end, Span span)
{
    uint32_t begin = article_span(end->article, end->begin, end->end).begin;
    return end->article == reading->article && begin >= span.begin && begin < span.end;
}

static bool reads(const End *end, Str text)
{
    return str_equal(str_trim(article_text(end->article, end->begin, end->end)), text);
}

/* Is one end the one text and another end the other? */
static bool is_pair(const Finding *finding, const Silence *silence)
{
    bool one = false, other = false;
    for (uint32_t i = 0; i < finding->end_count; i++) {
        one = one || reads(&finding->ends[i], silence->one);
        other = other || reads(&finding->ends[i], silence->other);
    }
    return one && other;
}

static bool silences(const Reading *reading, const Silence *silence, const Finding *finding)
{
    if (silence->one.n)
        return is_pair(finding, silence);
    if (!silence_names_rule(silence->rules, finding->rule))
        return false;
    for (uint32_t i = 0; i < finding->end_count; i++)
        if (stands_in(reading, &finding->ends[i], silence->span))
            return true;
    return false;
}

/* "200,000 [sic] people", "200,000 people [sic]", "200,000 people" [sic]: the editor knows. */
static bool has_sic(const Finding *finding)
{
    enum { LOOK_AHEAD = 10 };                        /* a closing quotation mark, a space, "[sic]" */
    static const Str sic = STR("[sic]");
    for (uint32_t i = 0; i < finding->end_count; i++) {
        Str near = article_text(finding->ends[i].article, finding->ends[i].begin, finding->ends[i].end + LOOK_AHEAD);
        if (str_find(near, sic) < near.n)
            return true;
    }
    return false;
}

/* "claimclash: off" between the lines "---" at the top. */
static bool is_off(Str bytes)
{
    enum { MOST_LINES = 200 };
    Str line = str_trim(str_cut(&bytes, '\n'));
    if (!str_equal(line, S("---")) && !str_equal(line, S("\xEF\xBB\xBF---")))
        return false;
    for (int i = 0; i < MOST_LINES && bytes.n; i++) {
        line = str_trim(str_cut(&bytes, '\n'));
        if (str_equal(line, S("---")))
            return false;
        Str key = str_trim(str_cut(&line, ':'));
        if (str_equal(key, S("claimclash")) && str_equal(str_trim(line), S("off")))
            return true;
    }
    return false;
}

/* By the comments of one of the articles that it has ends in; the reason goes into *hushed. */
static bool is_silenced_by(Reading *reading, Hushed *hushed)
{
    bool silenced = reading->off;
    if (silenced)
        hushed->reason = S("claimclash: off");
    for (uint32_t i = 0; i < reading->silence_count; i++) {
        Silence *silence = &reading->silences[i];
        if (!silences(reading, silence, &hushed->finding))
            continue;
        hushed->reason = silenced ? hushed->reason : silence->reason;
        silenced = silence->used = true;
    }
    return silenced;
}

static bool has_end_in(const Finding *finding, const Article *article)
{
    for (uint32_t i = 1; i < finding->end_count; i++)
        if (finding->ends[i].article == article)
            return true;
    return false;
}

static bool is_silenced(Reading *reading, Reading *const *beside, size_t count, Hushed *hushed)
{
    bool silenced = has_sic(&hushed->finding);
    if (silenced)
        hushed->reason = S("[sic]");
    silenced = silence_of_sheet(&hushed->finding, &hushed->reason) || silenced;
    silenced = is_silenced_by(reading, hushed) || silenced;
    for (size_t i = 0; hushed->finding.relation == RELATION_DOCUMENTS && i < count; i++)
        if (beside[i] != reading && beside[i]->article && has_end_in(&hushed->finding, beside[i]->article))
            silenced = is_silenced_by(beside[i], hushed) || silenced;
    return silenced;
}

static void hush(Reading *reading, const Hushed *hushed)
{
    Hushed *kept = VEC_PUSH(reading->arena, &reading->hushed);
    if (kept)
        *kept = *hushed;
    reading->suppressed++;
}

static void tell_unknown(Reading *reading, const Silence *silence, const Selection *selection)
{
    for (Str names = silence->rules; names.n;) {
        Str name = str_trim(str_cut(&names, ','));
        bool known = false;
        for (uint32_t i = 0; i < selection->rules.n && !known; i++)
            known = selection_names(name, &selection->rules.rules[i]);
        if (name.n && !known)
            silence_note(reading, silence->at, arena_print(reading->arena, "unknown-suppression: %.*s",
                                                           STR_ARG(selection_unknown(name, selection->rules, reading->arena))));
    }
}

/* A rule that was not asked may have made the comment needed. */
static bool was_asked(const Silence *silence, const Selection *selection)
{
    for (uint32_t i = 0; i < selection->rules.n; i++) {
        const Rule *rule = &selection->rules.rules[i];
        if (silence_names_rule(silence->rules, rule) && !rule->off && rule->level != LEVEL_OFF)
            return true;
    }
    return silence->one.n > 0;
}

void silence_tell(Reading *reading, const Selection *selection)
{
    for (uint32_t i = 0; i < reading->silence_count; i++) {
        const Silence *silence = &reading->silences[i];
        tell_unknown(reading, silence, selection);
        if (!silence->rules.n && !silence->one.n)
            silence_note(reading, silence->at, S("unknown-suppression: name the rules that are to be silent, or \"all\""));
        else if (!silence->used && was_asked(silence, selection))
            silence_note(reading, silence->at, S("unused-suppression: nothing is found here; the comment can go"));
    }
}

void silence_read(Reading *reading)
{
    Silences all = silence_comments(reading);
    reading->silences = all.at;
    reading->silence_count = all.n;
    reading->off = is_off(reading->article->bytes);
}

void silence_take_out(Reading *reading, const Selection *selection, Reading *const *beside, size_t count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < reading->verdicts.findings.n; i++) {
        Hushed hushed = {.finding = reading->verdicts.findings.at[i]};
        if (!is_silenced(reading, beside, count, &hushed))
            reading->verdicts.findings.at[kept++] = hushed.finding;
        else if (selection_wants(selection, &hushed.finding))
            hush(reading, &hushed);
    }
    reading->verdicts.findings.n = kept;
}

void silence_apply(Reading *reading, const Selection *selection)
{
    silence_read(reading);
    silence_take_out(reading, selection, NULL, 0);
    silence_tell(reading, selection);
}
