/* quote: a quotation that is given twice, in two wordings or as the words of two people. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "judge/gap.h"
#include "judge/support.h"
#include "judge/wording.h"

/* How much of two quotations must be the same before they are one; of a headline or pull quote, which is there to repeat the text, less.
   Measured on 1,500 articles of news. */
enum {
    ANCHOR = 3,                                      /* words in a row by which two speeches find each other */
    FEWEST_SHOWN = 4, SHARE_SHOWN = 60,              /* words in common, and hundredths of all */
    FEWEST = 8, SHARE = 80,
    FEWEST_OWNED = 6,                                /* words of a quotation that two people speak */
    MOST_EARLIER = 4, MOST_COMPARED = 12             /* speeches with one anchor, speeches held against one */
};

typedef struct Search {
    const Judgement *judgement;
    Spoken spoken;
    Speakers *speakers;
    uint32_t *anchors;                               /* by hash of a run of words, open addressing: number + 1 of the first word where it stood last */
    uint32_t anchor_mask;                            /* how many, a power of two, less one */
    uint32_t *before;                                /* by word: number + 1 of the place before it with the same run */
    uint32_t *speech_of;                             /* by word */
    uint32_t *met;                                   /* by speech: number + 1 of the last one that it was held against */
    Arena *sentences;                                /* those round one speech, while its speaker is looked for */
    bool owner;                                      /* two speakers are looked for, not two wordings */
} Search;

static bool shown(const Speech *speech)
{
    return support_displayed(speech->zone) || speech->zone == ZONE_PULLQUOTE || speech->zone == ZONE_HEADING;
}

static Party speaker_of(const Search *search, const Speech *speech)
{
    const Case *it = search->judgement->it;
    const Statements reading = {.article = it->article, .segments = it->segments, .entities = it->entities, .knowledge = it->knowledge,
                                .arena = search->judgement->arena, .scratch = search->sentences};
    Party party = claim_speaker(&reading, search->speakers, speech->quotation, speech->end);
    arena_reset(search->sentences);
    return party;
}

/* Do both texts round the quotations name somebody as the speaker, and not the same? */
static bool other_speakers(const Search *search, const Party *a, const Party *b)
{
    const Entities *entities = search->judgement->it->entities;
    if (!a->entity || !b->entity || a->entity == b->entity)
        return false;
    return entities->list.at[a->entity - 1].kind != ENTITY_PLACE && entities->list.at[b->entity - 1].kind != ENTITY_PLACE;
}

/* A body's words are spoken by a person. */
static bool is_body(const Search *search, const Party *party)
{
    return search->judgement->it->entities->list.at[party->entity - 1].kind == ENTITY_ORGANISATION;
}

/* Is the one named round the other's quotation, who repeats or reports it? */
static bool named_near(const Search *search, const Party *party, const Speech *speech)
{
    const Case *it = search->judgement->it;
    const Block *block = &it->article->blocks.at[speech->block];
    Str text = article_text(it->article, block->begin, block->end);
    const Entity *entity = &it->entities->list.at[party->entity - 1];
    for (uint32_t i = 0; i < entity->aliases.n; i++)
        if (str_find(text, entity->aliases.at[i]) < text.n)
            return true;
    return false;
}

/* Words first..end of all that are spoken. */
typedef struct Run {
    uint32_t first, end;
} Run;

/* A speech of the two that are told of: its speaker, and the words in it that are pointed at. */
typedef struct Side {
    const Speech *speech;
    Party speaker;
    Run words;
} Side;

/* As written, one line. */
static Str text_of(const Search *search, Run run)
{
    const SpokenWord *words = search->spoken.words.at;
    return article_text(search->judgement->it->article, words[run.first].begin, words[run.end - 1].end);
}

static End end_of(const Search *search, const Side *side)
{
    const SpokenWord *words = search->spoken.words.at;
    Str name = side->speaker.entity ? side->speaker.name : (Str){0};
    End end = {.article = search->judgement->it->article, .begin = words[side->words.first].begin, .end = words[side->words.end - 1].end,
               .voice = VOICE_QUOTE, .speaker = name};
    end.label = name.n ? arena_print(search->judgement->arena, "%.*s, quoted", STR_ARG(name)) : shown(side->speech) ? S("on display") : S("a quotation");
    return end;
}

/* What differs, with the word before it, or behind, for those who must find it: "give up" and "give in". */
static Run differing(const Speech *speech, uint32_t first, uint32_t end)
{
    if (first > speech->first)
        return (Run){first - 1, end};
    return (Run){first, end < speech->first + speech->n ? end + 1 : end};
}

/* Are two speeches of the text pieces of one, said in one breath, in which a speaker may vary a phrase? */
static bool one_breath(const Search *search, const Speech *a, const Speech *b)
{
    const Segments *segments = search->judgement->it->segments;
    if (a->block == b->block)
        return true;
    return a->quotation && b->quotation && segments->quotations.at[a->quotation - 1].continues && b->block - a->block <= 2;
}

static bool stop_words(const Search *search, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        const SpokenWord *word = &search->spoken.words.at[i];
        if (word->gap || !language_word(search->judgement->it->knowledge->language, word->word, PHRASE_STOP))
            return false;
    }
    return true;
}

/* A headline leaves small words out and sets one article for another: "Lost grip on reality" for "lost their grip on reality". */
static bool headline_style(const Search *search, const Difference *difference, bool a_headline, bool b_headline)
{
    uint32_t by_a = difference->a_end - difference->a, by_b = difference->b_end - difference->b;
    if (!stop_words(search, difference->a, difference->a_end) || !stop_words(search, difference->b, difference->b_end))
        return false;
    return (a_headline && !by_a) || (b_headline && !by_b) ||
           ((a_headline || b_headline) && by_a == 1 && by_b == 1 && search->spoken.words.at[difference->a].word.n <= 3 &&
            search->spoken.words.at[difference->b].word.n <= 3);
}

/* The first difference that is more than style, NULL for none. */
static const Difference *worded_otherwise(const Search *search, const Speech *a, const Speech *b, const Wording *wording)
{
    for (uint32_t i = 0; i < wording->n; i++)
        if (!headline_style(search, &wording->differences[i], a->zone == ZONE_HEADLINE, b->zone == ZONE_HEADLINE))
            return &wording->differences[i];
    return NULL;
}

static bool drifts(const Search *search, const Speech *a, const Speech *b, const Wording *wording)
{
    bool display = shown(a) != shown(b);
    uint32_t fewest = display ? FEWEST_SHOWN : FEWEST, share = display ? SHARE_SHOWN : SHARE;
    return worded_otherwise(search, a, b, wording) && !wording->many && wording->same >= fewest &&
           wording->same * 100 >= share * (wording->same + wording->wrong) && (display || !one_breath(search, a, b));
}

static bool owned_twice(const Speech *a, const Speech *b, const Wording *wording)
{
    return !wording->n && wording->same >= FEWEST_OWNED && a->block != b->block && (wording->same * 2 >= a->n || wording->same * 2 >= b->n);
}

static void report(const Search *search, const Side *a, const Side *b, const Slot *slots, uint32_t slot_count, Str subject)
{
    End ends[] = {end_of(search, b), end_of(search, a)};
    Finding *finding = find_places(search->judgement, ends, 2, slots, slot_count, subject);
    if (finding)
        finding->level = search->judgement->rule->level;     /* one of the two misquotes: it is the article's to mend */
}

/* Points at what differs, not at the whole of what may be long quotations. */
static void report_drift(const Search *search, Side *a, Side *b, const Wording *wording)
{
    const Difference *first = worded_otherwise(search, a->speech, b->speech, wording);
    Str speaker = b->speaker.entity ? b->speaker.name : a->speaker.entity ? a->speaker.name : S("a speaker"), subject = text_of(search, a->words);
    a->words = differing(a->speech, first->a, first->a_end);
    b->words = differing(b->speech, first->b, first->b_end);
    Slot slots[] = {{"a", text_of(search, a->words)}, {"b", text_of(search, b->words)}, {"speaker", speaker}};
    report(search, a, b, slots, sizeof slots / sizeof *slots, subject);
}

static void report_owner(const Search *search, const Side *a, const Side *b)
{
    Slot slots[] = {{"a", a->speaker.name}, {"b", b->speaker.name}};
    report(search, a, b, slots, sizeof slots / sizeof *slots, text_of(search, a->words));
}

static void hold(const Search *search, uint32_t at_a, uint32_t at_b)
{
    Side a = {.speech = &search->spoken.speeches.at[search->speech_of[at_a]]}, b = {.speech = &search->spoken.speeches.at[search->speech_of[at_b]]};
    Wording wording = wording_compare(search->judgement->it, &search->spoken, a.speech, at_a, b.speech, at_b);
    if (!(search->owner ? owned_twice(a.speech, b.speech, &wording) : drifts(search, a.speech, b.speech, &wording)))
        return;
    a.speaker = speaker_of(search, a.speech);
    b.speaker = speaker_of(search, b.speech);
    a.words = (Run){wording.a, wording.a_end};
    b.words = (Run){wording.b, wording.b_end};
    bool others = other_speakers(search, &a.speaker, &b.speaker);
    if (!search->owner && !others)
        report_drift(search, &a, &b, &wording);
    if (search->owner && others && is_body(search, &a.speaker) == is_body(search, &b.speaker) && !named_near(search, &a.speaker, b.speech) &&
        !named_near(search, &b.speaker, a.speech))
        report_owner(search, &a, &b);
}

static bool same_run(const SpokenWord *a, const SpokenWord *b)
{
    for (uint32_t i = 0; i < ANCHOR; i++)
        if (a[i].hash != b[i].hash)
            return false;
    return true;
}

/* Where the run of words at `word` stood last, or is to stand; NULL when it holds a gap. */
static uint32_t *anchor_at(const Search *search, uint32_t word)
{
    const SpokenWord *words = search->spoken.words.at;
    uint32_t hash = STR_HASH;
    for (uint32_t i = 0; i < ANCHOR; i++) {
        if (words[word + i].gap)
            return NULL;
        hash = (hash ^ words[word + i].hash) * 16777619u;
    }
    uint32_t at = (hash ^ hash >> 16) & search->anchor_mask;
    while (search->anchors[at] && !same_run(&words[search->anchors[at] - 1], &words[word]))
        at = (at + 1) & search->anchor_mask;
    return &search->anchors[at];
}

/* Holds speech `number` against the earlier ones that share a run of words with it, each once, and adds its own runs. */
static void search_speech(Search *search, uint32_t number)
{
    const Speech *speech = &search->spoken.speeches.at[number];
    uint32_t compared = 0;
    for (uint32_t word = speech->first; word + ANCHOR <= speech->first + speech->n; word++) {
        uint32_t *last = anchor_at(search, word), earlier = last ? *last : 0;
        if (!last)
            continue;
        *last = word + 1;
        search->before[word] = earlier;
        for (uint32_t n = 0; earlier && n < MOST_EARLIER && compared < MOST_COMPARED; n++, earlier = search->before[earlier - 1]) {
            uint32_t other = search->speech_of[earlier - 1];
            if (other == number || search->met[other] == number + 1)
                continue;
            search->met[other] = number + 1;
            compared++;
            hold(search, earlier - 1, word);
        }
    }
}

/* Room for the runs of all words, at most half full. */
static bool make_anchors(Search *search)
{
    uint32_t room = 2;
    while (room / 2 < search->spoken.words.n)
        room *= 2;
    search->anchors = ARENA_ARRAY(search->judgement->scratch, uint32_t, room);
    search->anchor_mask = room - 1;
    return search->anchors;
}

static void search(const Judgement *judgement)
{
    enum { FEWEST_WORDS = 4 };
    Search it = {.judgement = judgement, .spoken = spoken_read(judgement->it, FEWEST_WORDS, judgement->scratch),
                 .owner = str_equal(gap_option(judgement->rule, "of"), S("speaker"))};
    it.before = ARENA_ARRAY(judgement->scratch, uint32_t, it.spoken.words.n + 1);
    it.speech_of = ARENA_ARRAY(judgement->scratch, uint32_t, it.spoken.words.n + 1);
    it.met = ARENA_ARRAY(judgement->scratch, uint32_t, it.spoken.speeches.n + 1);
    it.speakers = claim_speakers(judgement->it->segments, judgement->scratch);
    it.sentences = arena_new(0);
    bool ready = make_anchors(&it) && it.before && it.speech_of && it.met && it.speakers && it.sentences;
    for (uint32_t i = 0; ready && i < it.spoken.speeches.n; i++) {
        const Speech *speech = &it.spoken.speeches.at[i];
        for (uint32_t word = speech->first; word < speech->first + speech->n; word++)
            it.speech_of[word] = i;
        search_speech(&it, i);
    }
    if (!it.sentences || arena_full(it.sentences))
        arena_spend(judgement->scratch);
    arena_free(it.sentences);
}

const Kind kind_quote = {.search = search};
