/* order: what must come first, birth before death, opening before closing, dated after what follows it; and "before" and "after" against the dates beside them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/elapsed.h"
#include "judge/event.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { MOST_DEEDS = 64, NEAR = 1, MOST_SUBJECT = 12 };                  /* sentences that "it" may look back; words */

/* A dated deed of one of the pairs of the option "order", with the words of its subject. */
typedef struct Step {
    const Mention *date;
    Str word;
    Str subject;                                     /* the text from the sentence's beginning to the deed */
    bool pronoun;                                    /* "It", "She": the subject of the sentence before */
} Step;

static bool listed(Str words, Str word)
{
    while (words.n)
        if (str_equal_fold(str_trim(str_cut(&words, '/')), word))
            return true;
    return false;
}

/* Is `first` to come before `second` by the pairs "born died, founded closed/dissolved"? */
static bool precedes(Str pairs, Str first, Str second)
{
    while (pairs.n) {
        Str rest = str_trim(str_cut(&pairs, ',')), before = str_cut(&rest, ' ');
        if (listed(before, first) && listed(str_trim(rest), second))
            return true;
    }
    return false;
}

static bool no_content(const Case *it, Str word)
{
    static const PhraseKind empty[] = {PHRASE_STOP, PHRASE_AUXILIARY, PHRASE_PRONOUN, PHRASE_DEFINITE};
    char buffer[32];
    if (word.n > sizeof buffer)
        return false;
    for (size_t i = 0; i < word.n; i++)
        buffer[i] = byte_lower(word.p[i]);
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        if (language_word(it->knowledge->language, (Str){buffer, word.n}, empty[i]))
            return true;
    return word.n < 2;
}

/* Subjects of which one is part of another, "the son of Peter Holm", or that are many, are not looked at. */
static bool simple(Str subject)
{
    return gap_words(subject, MOST_SUBJECT) <= MOST_SUBJECT && str_find(subject, S(" of ")) == subject.n && str_find(subject, S("'s ")) == subject.n &&
           str_find(subject, S("\xE2\x80\x99")) == subject.n && str_find(subject, S("s' ")) == subject.n && str_find(subject, S(" and ")) == subject.n;
}

static bool word_in(Str text, Str word)
{
    for (Str other = gap_next_word(&text); other.n; other = gap_next_word(&text))
        if (str_equal_fold(other, word))
            return true;
    return false;
}

static bool all_in(const Case *it, Str words, Str text)
{
    uint32_t count = 0;
    for (Str word = gap_next_word(&words); word.n; word = gap_next_word(&words)) {
        if (no_content(it, word))
            continue;
        if (!word_in(text, word))
            return false;
        count++;
    }
    return count > 0;
}

/* Nothing but "it was": the words say who it is no further. */
static bool only_pronoun(const Case *it, Str subject)
{
    static const Str pronouns[] = {STR("it"), STR("he"), STR("she"), STR("they")};
    Str rest = subject, first = gap_next_word(&rest);
    bool pronoun = false;
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        pronoun |= str_equal_fold(first, pronouns[i]);
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest))
        pronoun &= no_content(it, word);
    return pronoun;
}

/* The text of a date's sentence up to the deed. */
static Step read_step(const Case *it, const Mention *date, Str word)
{
    Str sentence = event_sentence(it, date->sentence);
    size_t at = str_offset(sentence, word);
    Step step = {.date = date, .word = word, .subject = at <= sentence.n ? str_sub(sentence, 0, at) : (Str){0}};
    step.pronoun = only_pronoun(it, step.subject);
    return step;
}

static bool adjacent(const Case *it, const Step *a, const Step *b)
{
    const Sentence *at = it->segments->sentences.at;
    return b->date->sentence == a->date->sentence + NEAR && at[a->date->sentence].paragraph == at[b->date->sentence].paragraph;
}

/* Is the second step, later in the text, one of the same person or thing? */
static bool same_subject(const Judgement *judgement, const Step *a, const Step *b)
{
    const Case *it = judgement->it;
    if (a->date->sentence == b->date->sentence) {
        Str gap = article_text(it->article, a->date->end, (uint32_t)(a->date->end + str_offset(str_from(it->article->text, a->date->end), b->word)));
        return gap.n && gap_only(gap, gap_option(judgement->rule, "between"));
    }
    if (!simple(a->subject) || a->pronoun)
        return false;
    return b->pronoun ? adjacent(it, a, b) && str_find_byte(a->subject, ',') == a->subject.n : simple(b->subject) && all_in(it, b->subject, a->subject);
}

static void report(const Judgement *judgement, const Mention *first, const Mention *second, Str before, Str after)
{
    const Case *it = judgement->it;
    Slot slots[] = {{"first", before}, {"a", elapsed_day(first->days, judgement->arena)}, {"last", after}, {"b", elapsed_day(second->days, judgement->arena)}};
    End a = {.article = it->article, .begin = first->begin, .end = first->end, .label = S("what comes first")};
    End b = {.article = it->article, .begin = second->begin, .end = second->end, .label = S("what follows it")};
    bool in_order = first->begin < second->begin;
    End ends[] = {in_order ? b : a, in_order ? a : b};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, before);
}

static bool earlier(const Mention *a, const Mention *b)
{
    return date_compare(a->days.to, b->days.from) < 0;
}

static void judge_steps(const Judgement *judgement, const Step *a, const Step *b)
{
    Str pairs = gap_option(judgement->rule, "order");
    bool forward = precedes(pairs, a->word, b->word);
    if (!forward && !precedes(pairs, b->word, a->word))
        return;
    const Step *first = forward ? a : b, *second = forward ? b : a;
    if (earlier(second->date, first->date) && same_subject(judgement, a, b))
        report(judgement, first->date, second->date, first->word, second->word);
}

/* "closed in 1998 before it was sold in 1994": the clause behind the joint has a subject that is a pronoun, or none. */
static bool opens_clause(const Case *it, Str gap, Str joint)
{
    Str rest = str_from(gap, str_offset(gap, joint) + joint.n), before = str_sub(gap, 0, str_offset(gap, joint));
    Str word = gap_next_word(&rest);
    char buffer[8];
    if (gap_words(before, 2) > 0 || !word.n)
        return false;
    if (word.n > 4 && str_ends(word, S("ing")))
        return true;
    for (size_t i = 0; i < word.n && word.n <= sizeof buffer; i++)
        buffer[i] = byte_lower(word.p[i]);
    return word.n <= sizeof buffer && language_word(it->knowledge->language, (Str){buffer, word.n}, PHRASE_PRONOUN);
}

static void judge_joint(const Judgement *judgement, const Mention *date, const Mention *next)
{
    enum { MOST_BETWEEN = 9 };
    const Case *it = judgement->it;
    Str gap = article_text(it->article, date->end, next->begin);
    Str before = gap_last(gap, gap_option(judgement->rule, "before")), after = gap_last(gap, gap_option(judgement->rule, "after"));
    Str joint = before.n ? before : after;
    if (date->sentence != next->sentence || !joint.n || (before.n && after.n) || gap_words(gap, MOST_BETWEEN) > MOST_BETWEEN || !opens_clause(it, gap, joint))
        return;
    const Mention *first = before.n ? date : next, *second = before.n ? next : date;
    if (earlier(second, first))
        report(judgement, first, second, before.n ? before : S("what came first"), before.n ? S("what followed") : after);
}

static bool usable(const Case *it, const Mention *date)
{
    Zone zone = it->segments->sentences.at[date->sentence].zone;
    return event_plain(date) && date->year_given && !date->relative && zone != ZONE_TABLE && zone != ZONE_EMBED && zone != ZONE_LIST;
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    Step *steps = NULL;
    uint32_t n = 0;
    const Mention *last = NULL;
    for (uint32_t i = 0; i < it->mentions->list.n && n < MOST_DEEDS; i++) {
        const Mention *date = &it->mentions->list.at[i];
        if (date->kind != MENTION_DATE || !usable(it, date))
            continue;
        if (last)
            judge_joint(judgement, last, date);
        last = date;
        Str word = event_word(it, date, gap_option(judgement->rule, "verbs"));
        if (!word.n)
            continue;
        if (!steps && !(steps = ARENA_ARRAY(judgement->arena, Step, MOST_DEEDS)))
            return;
        steps[n] = read_step(it, date, word);
        for (uint32_t k = 0; k < n; k++)
            judge_steps(judgement, &steps[k], &steps[n]);
        n++;
    }
}

const Kind kind_order = {.search = search};
