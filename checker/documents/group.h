/* Groups: which articles tell of one event, and which of them are copies of one text. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef DOCUMENTS_GROUP_H
#define DOCUMENTS_GROUP_H

#include "judge/judge.h"

enum { MOST_IN_GROUP = 24 };                         /* articles; an event with more is told in several groups */

typedef struct Group {
    uint32_t at[MOST_IN_GROUP];                      /* numbers of articles, in their order */
    uint32_t copy_of[MOST_IN_GROUP];                 /* place + 1 in the group of the article that this one has most sentences of; 0: none */
    uint32_t n;
} Group;

typedef VEC(Group) Groups;

/* Groups of two articles and more. Only articles with the same name of `names` are put together (NULL: any may be); beyond that their dates must be
   near, and names and words of the titles shared. An article is in one group at most. */
Groups group_articles(const Case *const *articles, const Str *names, uint32_t count, Arena *arena, Arena *scratch);

#endif
