/* Places of baselines: found by going up, each opened once. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/baseline_place.h"

#include <stdlib.h>

#include "project/path.h"

/* NULL after notes. */
static Baseline *open_at(Project *project, Str path, Notes *notes)
{
    Baseline *baseline = ARENA_NEW(project->arena, Baseline);
    if (!baseline || !baseline_open(baseline, path, project->arena, notes))
        return NULL;
    Baseline **kept = VEC_PUSH(project->arena, &project->baselines);
    if (kept)
        *kept = baseline;
    return kept ? baseline : NULL;
}

/* That of --baseline. */
static Baseline *given(Project *project, Notes *notes)
{
    if (!project->asked_baseline)
        project->given_baseline = open_at(project, str_of(project->choice.baseline), notes);
    project->asked_baseline = true;
    return project->given_baseline;
}

static bool find(Project *project, Folder *folder, Baseline **baseline, Notes *notes)
{
    for (*baseline = NULL; folder; folder = folder->above) {
        if (!folder->asked_baseline && folder_holds(folder, BASELINE_NAME, project->arena)) {
            folder->baseline = open_at(project, path_in(folder->path, S(BASELINE_NAME), project->arena), notes);
            folder->spoilt_baseline = !folder->baseline;
        }
        folder->asked_baseline = true;
        *baseline = folder->baseline;
        if (folder->baseline || folder->spoilt_baseline)
            return folder->baseline;
    }
    return true;
}

bool project_baseline(Project *project, Str path, Baseline **baseline, Notes *notes)
{
    *baseline = NULL;
    if (project->choice.no_baseline)
        return true;
    if (!project->choice.baseline)
        return find(project, folder_of(&project->folders, path_folder(path_absolute(path, project->arena))), baseline, notes);
    *baseline = given(project, notes);
    return *baseline;
}

/* Where a new one is best begun. */
static Str best_folder(Project *project, Str path, Notes *notes)
{
    const Folder *folder = folder_of(&project->folders, path_folder(path_absolute(path, project->arena)));
    const Folder *versioned = folder_versioned(folder);
    const Settings *settings = versioned ? NULL : project_settings(project, path, notes);
    if (versioned)
        return versioned->path;
    bool of_project = settings && settings->config_count && settings->configs[0] != project->own && settings->configs[0] != project->given;
    return of_project ? settings->configs[0]->folder : path_absolute(S("."), project->arena);
}

bool project_baseline_begun(Project *project, Str path, Baseline **baseline, Notes *notes)
{
    if (!project_baseline(project, path, baseline, notes))
        return false;
    if (*baseline)
        return true;
    Str place = path_in(best_folder(project, path, notes), S(BASELINE_NAME), project->arena);
    for (uint32_t i = 0; i < project->baselines.n; i++)
        if (str_equal(project->baselines.at[i]->path, path_told(place, project->arena)))
            *baseline = project->baselines.at[i];
    if (!*baseline)
        *baseline = open_at(project, place, notes);
    return *baseline;
}

const ClaimclashFinding *baseline_finding(const ClaimclashReading *reading, const char *fingerprint)
{
    size_t count;
    const ClaimclashFinding *findings = claimclash_reading_findings(reading, &count);
    char *end;
    uint64_t wanted = strtoull(fingerprint, &end, 16);
    for (size_t i = 0; i < count && !*end; i++)
        if (findings[i].fingerprint == wanted)
            return &findings[i];
    return NULL;
}
