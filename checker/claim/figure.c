/* Where a figure stands: first by what is next to it, which is nearly always right, then by the tree, then by what is nearest. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/figure.h"

enum { PHRASES = 4, HOPS = 8, ADVERBS = 3 };         /* noun phrases, steps up the tree, adverbs that are passed over */

static bool is_hyphen(const Reader *reader, uint32_t i)
{
    return reader_is(reader, i, "-");
}

static bool is_comma(const Reader *reader, uint32_t i)
{
    return reader_is(reader, i, ",");
}

static bool inside_noun_phrase(const Reader *reader, uint32_t i)
{
    const Token *token = &reader->tokens.at[i];
    switch ((Tag)token->tag) {
    case TAG_NOUN: case TAG_NOUNS: case TAG_NAME: case TAG_NAMES: case TAG_ADJECTIVE: case TAG_COMPARATIVE: case TAG_NUMBER: case TAG_DETERMINER: case TAG_POSSESSIVE:
        return true;
    case TAG_VERB: case TAG_PAST: case TAG_PARTICIPLE: case TAG_GERUND: case TAG_PRESENT:
        return !reader->group_of[i];
    case TAG_NONE: case TAG_MODAL: case TAG_ADVERB: case TAG_PREPOSITION: case TAG_TO: case TAG_PRONOUN: case TAG_WH: case TAG_CONJUNCTION: case TAG_PARTICLE:
    case TAG_EXISTENTIAL: case TAG_PUNCTUATION: case TAG_OTHER: case TAG_COUNT:
        break;
    }
    return token->kind == TOKEN_SYMBOL || is_hyphen(reader, i);
}

uint32_t noun_phrase_after(const Reader *reader, uint32_t i)
{
    uint32_t end = i;
    for (uint32_t at = i; at < reader->tokens.n && at - i < REACH; at++) {
        bool joined = at > i && reader_tag(reader, at, TAG_CONJUNCTION) && reader_tag(reader, at - 1, TAG_ADJECTIVE);       /* "domestic and foreign investment" */
        bool new_phrase = end > i && (reader_tag(reader, at - 1, TAG_NOUN) || reader_tag(reader, at - 1, TAG_NOUNS)) && (reader_tag(reader, at, TAG_DETERMINER) || reader_tag(reader, at, TAG_ADJECTIVE));            /* "emails [late this week]" */
        if ((!joined && !inside_noun_phrase(reader, at)) || new_phrase)
            break;
        if (reader_noun_tag(reader, at))
            end = at + 1;
    }
    return end;
}

static uint32_t skip_adverbs(const Reader *reader, uint32_t i)
{
    for (uint32_t n = 0; n < ADVERBS && reader_tag(reader, i, TAG_ADVERB); n++)
        i++;
    return i;
}

/* Is there a date that begins within the noun phrase: "$5m [Tuesday]"? */
static bool is_time(const Reader *reader, uint32_t i)
{
    return reader_word(reader, i, PHRASE_WEEKDAY) || reader_word(reader, i, PHRASE_DAY_RELATIVE) || (reader_word(reader, i, PHRASE_MONTH) && reader->tokens.at[i].capital);
}

/* "14 [ground]-based interceptors" -> interceptors: the noun behind a hyphen and what follows it. */
static uint32_t over_hyphen(const Reader *reader, uint32_t head)
{
    if (!is_hyphen(reader, head + 1) || head + 2 >= reader->tokens.n)
        return head;
    NounPhrase phrase = syntax_noun_phrase(reader->tokens, head + 2, reader->knowledge);
    return phrase.end > phrase.first ? phrase.head : head;
}

/* A plural behind the noun that the mention took for what is counted: "2,383 [pledged] delegates", once the tag is mended. */
static uint32_t mended_head(const Reader *reader, uint32_t head)
{
    head = over_hyphen(reader, head);
    while (head + 1 < reader->tokens.n && reader_tag(reader, head + 1, TAG_NOUNS) && !reader_name(reader, head + 1) && !reader->tokens.at[head + 1].capital)
        head++;
    return head;
}

/* The noun behind a figure whose mention has none: "$5 billion [investment]", "5 % [stake]". */
static uint32_t noun_behind(const Reader *reader, uint32_t end)
{
    uint32_t i = is_hyphen(reader, end) ? end + 1 : end;
    if (i >= reader->tokens.n || reader->tokens.at[i].kind != TOKEN_WORD || is_time(reader, i) || reader_tag(reader, i, TAG_DETERMINER) || reader_preposition(reader, i))
        return NONE;
    NounPhrase phrase = syntax_noun_phrase(reader->tokens, i, reader->knowledge);
    uint32_t head = phrase.first == i && phrase.end > phrase.first ? phrase.head : NONE;
    return head == NONE ? NONE : over_hyphen(reader, head);
}

/* The possessor that ends before token `left`: "Mexico 's", "its". */
static uint32_t possessor_before(const Reader *reader, uint32_t left)
{
    bool mark = left > 1 && reader_noun_tag(reader, left - 2);
    return mark ? left - 2 : left - 1;
}

/* Takes in what stands before the figure or its governing noun within one phrase, and notes the possessor there. `nouns`: other nouns may
   stand there too, as in "the cloud investment of". */
static uint32_t extend_left(const Reader *reader, Figure *figure, uint32_t left, bool nouns)
{
    for (uint32_t n = 0; left && n < REACH; n++) {
        const NameSpan *name = reader_name(reader, left - 1);
        Tag tag = (Tag)reader->tokens.at[left - 1].tag;
        bool noun = tag_is_noun(tag);
        uint32_t found = name ? name->end - 1 : tag == TAG_POSSESSIVE ? possessor_before(reader, left) : NONE;
        if (found != NONE && figure->possessor == NONE)
            figure->possessor = found;
        if (tag == TAG_POSSESSIVE && found != left - 1) {
            left = noun_phrase_before(reader, left - 1, &found);
            break;
        }
        if (!name && ((noun && !nouns) || !inside_noun_phrase(reader, left - 1) || reader->tokens.at[left - 1].kind == TOKEN_SYMBOL))
            break;
        left = name ? name->first : left - 1;
        if (tag == TAG_DETERMINER)
            break;
    }
    return left;
}

/* Is the word at i an adjective, determiner or possessor in front of a figure? A noun there belongs to another phrase: "told reporters 40 people". */
static bool before_figure(const Reader *reader, const Figure *figure, uint32_t i)
{
    Tag tag = (Tag)reader->tokens.at[i].tag;
    bool noun_follows = figure->head != NONE, modifier = tag_is_verb(tag) && !reader->group_of[i];         /* "a proposed 40 percent tax" */
    return modifier || tag == TAG_DETERMINER || tag == TAG_ADJECTIVE || tag == TAG_POSSESSIVE || (noun_follows && reader_name(reader, i) && !is_time(reader, i));
}

/* "the deficit with Mexico of": the noun before the name. */
static uint32_t over_prepositional(const Reader *reader, uint32_t noun)
{
    const NameSpan *name = reader_name(reader, noun);
    bool behind = name && name->first > 1 && reader_preposition(reader, name->first - 1) && reader_noun_tag(reader, name->first - 2);
    return behind ? name->first - 2 : noun;
}

/* What rises or falls, before "to $5bn": "a jump in [revenue] to", "a [wage] hike to"; NONE when nothing does. */
static uint32_t changed_noun(Reader *reader, uint32_t noun)
{
    bool changes = reader_lemma_word(reader, noun, PHRASE_CHANGE) != NULL;
    if (changes)
        return noun && reader_noun_tag(reader, noun - 1) && !reader_name(reader, noun - 1) ? noun - 1 : noun;
    uint32_t head, first = noun_phrase_before(reader, noun + 1, &head);
    Preposition preposition = first > 1 ? reader_preposition(reader, first - 1) : PREPOSITION_NONE;
    bool in = preposition == PREPOSITION_IN || preposition == PREPOSITION_OF;
    return in && reader_noun_tag(reader, first - 2) && reader_lemma_word(reader, first - 2, PHRASE_CHANGE) ? noun : NONE;
}

/* Governing nouns: "investment of", over light nouns as in "a total of"; with another preposition only those that say what was done or planned. */
static bool govern(Reader *reader, Figure *figure)
{
    uint32_t left = figure->left, head;
    if (left && reader->tokens.at[left - 1].kind == TOKEN_QUOTE)
        left--;                                      /* the creation of "7,000 jobs" */
    if (left < 2)
        return false;
    Preposition preposition = reader_preposition(reader, left - 1);
    uint32_t noun = left - 2;
    bool as_noun = reader_tag(reader, noun, TAG_ADJECTIVE) && noun && reader_tag(reader, noun - 1, TAG_DETERMINER);        /* "a fine of" */
    if (!preposition || !(reader_noun_tag(reader, noun) || as_noun))
        return false;
    if (preposition == PREPOSITION_OF)
        noun = over_prepositional(reader, noun);
    if (reader->tokens.at[noun].kind != TOKEN_WORD)
        return false;
    bool light = reader_lemma_word(reader, noun, PHRASE_LIGHT_NOUN);
    bool telling = reader_lemma_word(reader, noun, PHRASE_STATUS) || reader_lemma_word(reader, noun, PHRASE_PLAN) || reader_deed(reader, noun).n;
    bool deed = reader_deed(reader, noun).n > 0;
    bool to = preposition == PREPOSITION_TO;
    if (to && !telling && (noun = changed_noun(reader, noun)) == NONE)
        return false;
    if (preposition == PREPOSITION_PLACE || preposition == PREPOSITION_IN ? !deed : preposition != PREPOSITION_OF && !to && !(preposition == PREPOSITION_AIM && telling))
        return false;
    if (!light && figure->noun == NONE)
        figure->noun = noun;
    uint32_t first = noun_phrase_before(reader, noun + 1, &head);
    uint32_t extended = extend_left(reader, figure, noun, true);
    figure->left = first < extended ? first : extended;
    return true;
}

static void find_phrase(Reader *reader, Figure *figure)
{
    figure->left = figure->first;
    figure->right = figure->head != NONE && figure->head >= figure->end ? figure->head + 1 : figure->end;
    if (figure->left && before_figure(reader, figure, figure->left - 1))
        figure->left = extend_left(reader, figure, figure->left, false);
    for (uint32_t n = 0; n < PHRASES && govern(reader, figure); n++)
        continue;
}

/* The group whose last word stands before token `left`, over adverbs: "killed at least" -> kill. */
static uint32_t group_before(const Reader *reader, uint32_t left)
{
    for (uint32_t n = 0; n <= ADVERBS && left; n++, left--) {
        if (reader->group_of[left - 1] && reader->groups.at[reader->group_of[left - 1] - 1].main <= left - 1)
            return reader->group_of[left - 1];
        if (!reader_tag(reader, left - 1, TAG_ADVERB) && !reader_tag(reader, left - 1, TAG_PARTICLE))
            return 0;
    }
    return 0;
}

/* The verb before the noun phrase that ends at `end`: "fined [the bank] $5m", "raised [the rent] to $900". */
static uint32_t over_object(const Reader *reader, Figure *figure, uint32_t end)
{
    uint32_t head, first = noun_phrase_before(reader, end, &head);
    uint32_t group = head != NONE ? group_before(reader, first) : 0;
    figure->other = group ? head : NONE;
    return group;
}

static bool holds_number(const Reader *reader, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (reader_tag(reader, i, TAG_NUMBER))
            return true;
    return false;
}

/* The figure as an object: over the items before it ("killed seven men and [four women]") and over one other object ("fined the bank $5m"). */
static uint32_t find_object(const Reader *reader, Figure *figure)
{
    uint32_t left = figure->left, head;
    for (uint32_t n = 0; n < PHRASES; n++) {
        uint32_t group = group_before(reader, left);
        if (group)
            return group;
        if (!left || (!reader_tag(reader, left - 1, TAG_CONJUNCTION) && !is_comma(reader, left - 1)))
            break;
        uint32_t end = left - (left > 1 && is_comma(reader, left - 2) ? 2 : 1);
        left = noun_phrase_before(reader, end, &head);
        if (head == NONE || !holds_number(reader, left, end))
            return 0;
    }
    MentionKind kind = figure->mention->kind;
    return kind == MENTION_MONEY || kind == MENTION_DURATION || kind == MENTION_PERCENT ? over_object(reader, figure, figure->left) : 0;
}

/* Over "in the town", "of the club": the end of a prepositional phrase at i, or i. */
static uint32_t skip_prepositional(const Reader *reader, uint32_t i)
{
    uint32_t length = 0;
    token_phrase(reader->tokens, i, PHRASE_PREPOSITION, &length);
    uint32_t end = length ? noun_phrase_after(reader, i + length) : i;
    return end > i + length ? end : i;
}

/* The figure as the subject of what follows: "[200 people in the town] were evacuated", "[seven men] and four women were". */
static uint32_t find_subject(const Reader *reader, const Figure *figure)
{
    uint32_t i = figure->right;
    for (uint32_t n = 0; n < PHRASES; n++) {
        const VerbGroup *group = reader_group(reader, skip_adverbs(reader, i));
        if (group && group->first >= i && !group->to && (!group->bare || group->passive))
            return reader->group_of[group->main];
        uint32_t next = skip_prepositional(reader, i);
        if (next == i && (reader_tag(reader, i, TAG_CONJUNCTION) || is_comma(reader, i))) {
            uint32_t item = i + 1 + (is_comma(reader, i) && reader_tag(reader, i + 1, TAG_CONJUNCTION));
            next = noun_phrase_after(reader, item);
            next = next > item ? next : i;
        }
        if (next == i)
            return 0;
        i = next;
    }
    return 0;
}

/* Does a quotation begin or end between the two tokens? Then one does not govern the other. */
static bool parted_by_quote(const Reader *reader, uint32_t a, uint32_t b)
{
    for (uint32_t i = a < b ? a : b; i < (a < b ? b : a); i++)
        if (reader->tokens.at[i].kind == TOKEN_QUOTE)
            return true;
    return false;
}

static bool only_says(Reader *reader, uint32_t group)
{
    uint32_t main = reader->groups.at[group - 1].main;
    return reader_lemma_word(reader, main, PHRASE_SAY) || reader_lemma_word(reader, main, PHRASE_PLAN);
}

/* ", the paper found," */
static bool is_aside(Reader *reader, uint32_t group)
{
    return is_comma(reader, reader->groups.at[group - 1].end) && only_says(reader, group);
}

/* Up the tree from the figure's head to a verb. */
static uint32_t climb(Reader *reader, Figure *figure)
{
    uint32_t node = figure->noun != NONE ? figure->noun : figure->head != NONE ? figure->head : figure->value;
    bool direct = true;
    for (uint32_t n = 0; n < HOPS; n++) {
        const Token *token = &reader->tokens.at[node];
        if (token->head < 0)
            return 0;
        Relation relation = (Relation)token->relation;
        bool same = relation == REL_NUMMOD || relation == REL_COMPOUND || relation == REL_FLAT || relation == REL_CONJ;
        uint32_t up = (uint32_t)token->head;
        if (reader->group_of[up]) {
            if (parted_by_quote(reader, figure->value, up))
                return 0;
            if (is_aside(reader, reader->group_of[up])) {
                node = up;
                continue;
            }
            bool subject = relation == REL_SUBJECT || relation == REL_SUBJECT_PASSIVE, object = relation == REL_OBJECT;
            figure->stand = direct && subject ? STAND_SUBJECT : direct && object ? STAND_OBJECT : STAND_OBLIQUE;
            return reader->group_of[up];
        }
        direct &= same;
        node = up;
    }
    return 0;
}

/* The nearest verb before the figure in its clause. */
static uint32_t nearest(Reader *reader, const Figure *figure)
{
    for (uint32_t i = figure->left, n = 0; i && n < REACH && !reader_breaks(reader, i - 1); i--, n++) {
        uint32_t group = reader->group_of[i - 1];
        if (group && !is_aside(reader, group))
            return group;
    }
    return 0;
}

static bool changes(Reader *reader, uint32_t group)
{
    return reader_lemma_word(reader, reader->groups.at[group - 1].main, PHRASE_CHANGE) != NULL;
}

/* The nearest verb of change before the figure in its clause: "cut the number of people admitted by 41%". */
static uint32_t nearest_change(Reader *reader, const Figure *figure)
{
    for (uint32_t i = figure->left, n = 0; i && n < REACH && !reader_breaks(reader, i - 1); i--, n++) {
        uint32_t group = reader->group_of[i - 1];
        if (group && reader->groups.at[group - 1].main == i - 1 && changes(reader, group))
            return group;
        if (group && !reader->groups.at[group - 1].bare && !figure->mention->change)
            return 0;
    }
    return 0;
}

/* The verb of a figure behind a preposition: "rose to", "sentenced to", "raised the rent to". */
static uint32_t group_reached(Reader *reader, Figure *figure)
{
    uint32_t change = nearest_change(reader, figure), before = group_before(reader, figure->left - 1);
    if (before && !(figure->mention->change && change))
        return before;
    if (change)
        return change;
    before = over_object(reader, figure, figure->left - 1);
    return before && changes(reader, before) ? before : 0;
}

static void find_verb(Reader *reader, Figure *figure)
{
    uint32_t object = find_object(reader, figure), subject = find_subject(reader, figure);
    const VerbGroup *follows = subject ? &reader->groups.at[subject - 1] : NULL;
    bool clause = follows && !follows->bare;         /* "said 14 people died" */
    figure->reached = figure->left && reader_preposition(reader, figure->left - 1);
    if (subject && figure->reached && !clause)
        subject = 0;
    if (object && !(clause && only_says(reader, object))) {
        figure->group = object;
        figure->stand = STAND_OBJECT;
    } else if (subject && !figure->reached) {
        figure->group = subject;
        figure->stand = STAND_SUBJECT;
    } else {
        uint32_t before = figure->reached ? group_reached(reader, figure) : 0;
        figure->stand = STAND_OBLIQUE;
        figure->group = before ? before : climb(reader, figure);
        figure->loose = !before && figure->stand == STAND_OBLIQUE;
        if (!figure->group && (figure->group = nearest(reader, figure)))
            figure->stand = STAND_OBLIQUE;
    }
    if (!figure->group)
        figure->stand = STAND_APART;
}

/* Is the figure known already, or a mere attribute of something else? */
static void describe(const Reader *reader, Figure *figure)
{
    uint32_t first = figure->noun != NONE ? figure->first : figure->left;
    for (uint32_t i = figure->left; i < figure->first && i - figure->left < REACH; i++)
        figure->definite |= reader_word(reader, i, PHRASE_DEFINITE) || (i >= first && reader_tag(reader, i, TAG_POSSESSIVE));
    figure->attribute = figure->mention->kind == MENTION_AGE || is_hyphen(reader, figure->value_end);
    for (uint32_t i = figure->value_end; i < figure->end; i++)
        figure->attribute |= is_hyphen(reader, i) && i + 1 < figure->end && i == figure->value_end;
}

Figure figure_read(Reader *reader, const Mention *mention)
{
    Figure figure = {.mention = mention, .noun = NONE, .possessor = NONE, .head = NONE, .other = NONE};
    figure.first = reader_token_at(reader, mention->begin);
    figure.end = reader_token_at(reader, mention->end - (mention->end > mention->begin)) + 1;
    figure.value = reader_token_at(reader, mention->value_begin);
    figure.value_end = reader_token_at(reader, mention->value_end - (mention->value_end > mention->value_begin)) + 1;
    uint32_t n = reader->tokens.n;
    figure.first = figure.first < n ? figure.first : n - 1;
    figure.value = figure.value < n ? figure.value : n - 1;
    figure.end = figure.end < n ? figure.end : n;
    figure.value_end = figure.value_end < n ? figure.value_end : n;
    bool share = mention->kind != MENTION_COUNT && mention->kind != MENTION_DATE;
    for (uint32_t i = figure.value_end; share && i < figure.end; i++)
        if (reader_preposition(reader, i) == PREPOSITION_OF)
            figure.end = i;                          /* "20 percent [of the students]": what it is a share of is no part of it */
    if (mention->head_end > mention->head_begin)
        figure.head = mended_head(reader, reader_token_at(reader, mention->head_begin));
    else if (mention->kind != MENTION_DATE)
        figure.head = noun_behind(reader, figure.end);
    if (figure.head != NONE && (figure.head >= n || (share && reader_preposition(reader, figure.end) == PREPOSITION_OF && figure.head >= figure.end)))
        figure.head = NONE;
    find_phrase(reader, &figure);
    find_verb(reader, &figure);
    describe(reader, &figure);
    return figure;
}
