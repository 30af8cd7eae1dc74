/* Designation: a number within a name or code, "Flight 370", "2D", which is no quantity and is taken over as it stands. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef JUDGE_DESIGNATION_H
#define JUDGE_DESIGNATION_H

#include "judge/judge.h"

uint32_t designation_sentence(const Case *it, const SetAside *aside);                   /* where it stands */
/* Is this one told in the body with other digits, and nowhere with these: "2D" where the body has "3D"? */
bool designation_other(const Case *it, const SetAside *shown);

#endif
