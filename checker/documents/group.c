/* Grouping: articles that share rare names are candidates; dates, names and titles decide. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/group.h"

#include <stdlib.h>

enum {
    MOST_SHARING = 64,                               /* a name that more articles have says nothing of an event */
    MOST_NAMES = 200,                                /* of one article */
    MOST_TITLE = 24,                                 /* words of a title */
    DAYS_APART = 3,                                  /* a story goes on for some days; what is told later is another day's news */
    NAMES_ALONE = 6, NAMES_WITH_TITLE = 2, TITLE_WORDS = 2,
    COPIED = 60                                      /* hundredths of the shorter text's sentences */
};

/* What an article is known by: its names and the words of its title, as numbers, sorted. */
typedef struct Profile {
    uint32_t names[MOST_NAMES], title[MOST_TITLE];
    uint32_t name_count, title_count;
    int32_t day;                                     /* -1: unknown */
} Profile;

typedef struct Grouping {
    const Case *const *articles;
    const Str *names;
    Profile *profiles;
    uint32_t *group;                                 /* by article: number + 1 */
    Map words;                                       /* of names and titles: their numbers */
    VEC(uint32_t) shared_by;                         /* by word: articles that have it as a name */
    uint32_t count;
    Groups groups;
    Arena *arena, *scratch;
} Grouping;

static int compare_numbers(const void *x, const void *y)
{
    uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
    return (a > b) - (a < b);
}

static uint32_t number_of(Grouping *grouping, Str word)
{
    uint32_t before = grouping->words.n;
    uint32_t *number = map_put(&grouping->words, grouping->scratch, word, before);
    if (number && grouping->words.n > before) {
        uint32_t *kept = VEC_PUSH(grouping->scratch, &grouping->shared_by);
        if (kept)
            *kept = 0;
    }
    return number ? *number : 0;
}

static void add(uint32_t *list, uint32_t *n, uint32_t most, uint32_t number)
{
    for (uint32_t i = 0; i < *n; i++)
        if (list[i] == number)
            return;
    if (*n < most)
        list[(*n)++] = number;
}

/* The last word of a person's name, the whole of any other: outlets differ in first names. */
static Str known_by(const Entity *entity)
{
    Str name = entity->name;
    for (size_t space; entity->kind == ENTITY_PERSON && (space = str_find_byte(name, ' ')) < name.n;)
        name = str_from(name, space + 1);
    return name;
}

static void take_title(Grouping *grouping, const Case *it, Profile *profile)
{
    enum { SHORT_WORD = 4 };
    Str title = it->article->title;
    for (uint32_t i = 0; !title.n && i < it->segments->sentences.n; i++)
        if (it->segments->sentences.at[i].zone == ZONE_HEADLINE)
            title = article_text(it->article, it->segments->sentences.at[i].begin, it->segments->sentences.at[i].end);
    Str folded = words_fold(title, true, grouping->scratch);
    while (folded.n) {
        Str word = str_cut(&folded, ' ');
        if (word.n >= SHORT_WORD && !language_word(it->knowledge->language, word, PHRASE_STOP))
            add(profile->title, &profile->title_count, MOST_TITLE, number_of(grouping, word));
    }
}

static void read_profile(Grouping *grouping, uint32_t article)
{
    const Case *it = grouping->articles[article];
    Profile *profile = &grouping->profiles[article];
    profile->day = date_none(it->segments->date) ? -1 : date_number(it->segments->date);
    for (uint32_t i = 0; i < it->entities->list.n; i++)
        add(profile->names, &profile->name_count, MOST_NAMES, number_of(grouping, words_fold(known_by(&it->entities->list.at[i]), true, grouping->scratch)));
    take_title(grouping, it, profile);
    for (uint32_t i = 0; i < profile->name_count; i++)
        grouping->shared_by.at[profile->names[i]]++;
    qsort(profile->names, profile->name_count, sizeof *profile->names, compare_numbers);
    qsort(profile->title, profile->title_count, sizeof *profile->title, compare_numbers);
}

static uint32_t common(const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb)
{
    uint32_t i = 0, j = 0, n = 0;
    while (i < na && j < nb) {
        n += a[i] == b[j];
        if (a[i] == b[j])
            i++, j++;
        else if (a[i] < b[j])
            i++;
        else
            j++;
    }
    return n;
}

/* The event gate. */
static bool of_one_event(const Grouping *grouping, uint32_t a, uint32_t b)
{
    const Profile *x = &grouping->profiles[a], *y = &grouping->profiles[b];
    bool near = x->day < 0 || y->day < 0 || abs(x->day - y->day) <= DAYS_APART;
    if (!near || (grouping->names && (!grouping->names[a].n || !str_equal(grouping->names[a], grouping->names[b]))))
        return false;
    uint32_t names = common(x->names, x->name_count, y->names, y->name_count), title = common(x->title, x->title_count, y->title, y->title_count);
    return (names >= NAMES_WITH_TITLE && title >= TITLE_WORDS) || (names >= NAMES_ALONE && title) || (grouping->names && names && title);
}

/* Puts an article into the group of an earlier one, unless that is full. */
static void put_together(Grouping *grouping, uint32_t a, uint32_t b)
{
    if (!grouping->group[a]) {
        Group *group = VEC_PUSH(grouping->arena, &grouping->groups);
        if (!group)
            return;
        group->at[group->n++] = a;
        grouping->group[a] = grouping->groups.n;
    }
    Group *group = &grouping->groups.at[grouping->group[a] - 1];
    if (group->n == MOST_IN_GROUP)
        return;
    group->at[group->n++] = b;
    grouping->group[b] = grouping->group[a];
}

/* For each name, the articles seen so far that have it, as a chain. */
typedef struct Seen {
    uint32_t *last;                                  /* by name: place + 1 of the last one */
    VEC(uint32_t) article, before;                   /* by place */
    uint32_t *shared;                                /* by article: names in common with the one at hand */
} Seen;

static bool rare(const Grouping *grouping, uint32_t name)
{
    return grouping->shared_by.at[name] >= 2 && grouping->shared_by.at[name] <= MOST_SHARING;
}

/* The earlier article of the same event that shares most rare names with this one; number + 1, 0: none. Leaves the counts at 0. */
static uint32_t best_match(const Grouping *grouping, Seen *seen, uint32_t article)
{
    const Profile *profile = &grouping->profiles[article];
    uint32_t best = 0, most = 0;
    for (int round = 0; round < 3; round++)          /* count, choose, forget */
        for (uint32_t k = 0; k < profile->name_count; k++)
            for (uint32_t at = seen->last[profile->names[k]]; at; at = seen->before.at[at - 1]) {
                uint32_t other = seen->article.at[at - 1];
                if (round == 0)
                    seen->shared[other]++;
                else if (round == 2)
                    seen->shared[other] = 0;
                else if (seen->shared[other] > most && of_one_event(grouping, other, article)) {
                    most = seen->shared[other];
                    best = other + 1;
                }
            }
    return best;
}

static void put_names(const Grouping *grouping, Seen *seen, uint32_t article)
{
    const Profile *profile = &grouping->profiles[article];
    for (uint32_t k = 0; k < profile->name_count; k++) {
        uint32_t name = profile->names[k];
        uint32_t *kept = rare(grouping, name) ? VEC_PUSH(grouping->scratch, &seen->article) : NULL;
        uint32_t *earlier = kept ? VEC_PUSH(grouping->scratch, &seen->before) : NULL;
        if (!earlier)
            continue;
        *kept = article;
        *earlier = seen->last[name];
        seen->last[name] = seen->article.n;
    }
}

static void find_groups(Grouping *grouping)
{
    Seen seen = {.last = ARENA_ARRAY(grouping->scratch, uint32_t, grouping->shared_by.n + 1),
                 .shared = ARENA_ARRAY(grouping->scratch, uint32_t, grouping->count + 1)};
    for (uint32_t i = 0; seen.last && seen.shared && i < grouping->count; i++) {
        uint32_t best = best_match(grouping, &seen, i);
        if (best)
            put_together(grouping, best - 1, i);
        put_names(grouping, &seen, i);
    }
}

/* The hashes of an article's sentences of some length, sorted. */
typedef struct Prints {
    uint32_t *at;
    uint32_t n;
} Prints;

static Prints prints_of(const Case *it, Arena *scratch)
{
    enum { TELLING = 40 };                           /* bytes: short sentences recur by chance */
    Prints prints = {ARENA_ARRAY(scratch, uint32_t, it->segments->sentences.n + 1), 0};
    for (uint32_t i = 0; prints.at && i < it->segments->sentences.n; i++) {
        const Sentence *sentence = &it->segments->sentences.at[i];
        if (sentence->end - sentence->begin >= TELLING)
            prints.at[prints.n++] = str_hash(article_text(it->article, sentence->begin, sentence->end));
    }
    if (prints.n)
        qsort(prints.at, prints.n, sizeof *prints.at, compare_numbers);
    return prints;
}

static void find_copies(const Grouping *grouping, Group *group)
{
    Prints prints[MOST_IN_GROUP];
    for (uint32_t i = 0; i < group->n; i++) {
        prints[i] = prints_of(grouping->articles[group->at[i]], grouping->scratch);
        for (uint32_t k = 0; k < i && !group->copy_of[i]; k++) {
            uint32_t shorter = prints[i].n < prints[k].n ? prints[i].n : prints[k].n;
            if (shorter && 100 * common(prints[i].at, prints[i].n, prints[k].at, prints[k].n) >= COPIED * shorter)
                group->copy_of[i] = group->copy_of[k] ? group->copy_of[k] : k + 1;
        }
    }
}

Groups group_articles(const Case *const *articles, const Str *names, uint32_t count, Arena *arena, Arena *scratch)
{
    Grouping grouping = {.articles = articles, .names = names, .count = count, .profiles = ARENA_ARRAY(scratch, Profile, count + 1),
                         .group = ARENA_ARRAY(scratch, uint32_t, count + 1), .arena = arena, .scratch = scratch};
    if (!grouping.profiles || !grouping.group)
        return grouping.groups;
    for (uint32_t i = 0; i < count && !arena_full(scratch); i++)
        read_profile(&grouping, i);
    if (!arena_full(scratch))
        find_groups(&grouping);
    for (uint32_t i = 0; i < grouping.groups.n && !arena_full(scratch); i++)
        find_copies(&grouping, &grouping.groups.at[i]);
    return grouping.groups;
}
