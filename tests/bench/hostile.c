/* Hostile: inputs that make careless programs quadratic, each in two sizes; prints time, memory and how time grows with size. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "../program.h"

#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SMALL = 1 << 18, FACTOR = 4, NUMBERS = 997 };

/* A file of one piece told again and again; %d in it becomes another number each time, and what stands before and after it is said once. */
static const struct {
    const char *name, *before, *piece, *after;
} inputs[] = {
    {"digits.txt", "", "1", ""},
    {"brackets.txt", "", "(", ""},
    {"quotation-marks.txt", "", "\"", ""},
    {"opening-marks.txt", "", "\xE2\x80\x9C", ""},
    {"of.txt", "", "of ", ""},
    {"one-line.txt", "", "There were 12 people at the 5 pm meeting on Monday, he said. ", ""},
    {"and.txt", "", "5 people and ", ""},
    {"that.txt", "", "he said that ", "5 people died."},
    {"number-words.txt", "", "one hundred and ", ""},
    {"hyphens.txt", "", "five-", ""},
    {"list.txt", "", "5, 6, 7, ", ""},
    {"dates.txt", "", "On Monday 5 May 2020 at 5 pm; ", ""},
    {"money.txt", "", "$5 million and \xE2\x82\xAC" "6 billion, or 7 %. ", ""},
    {"one-figure.txt", "", "It had 500 employees. ", ""},
    {"one-key.txt", "", "It had %d employees in the town.\n\n", ""},
    {"initials.txt", "", "A. ", ""},
    {"names.txt", "", "Mr Smith%d had 12 dogs. ", ""},
    {"capitals.txt", "", "Aaa Bbb Ccc Ddd ", ""},
    {"items.md", "", "* 5 dogs\n", ""},
    {"block-quotes.md", "", ">", " 5 dogs\n"},
    {"links.md", "", "[", ""},
    {"stars.md", "", "*", ""},
    {"rows.md", "|a|b|\n|-|-|\n", "|5|6|\n", ""},
    {"front-matter.md", "---\n", "a: b\n", ""},
    {"comments.md", "", "<!-- claimclash-ignore x: y -->\n\n5 dogs\n\n", ""},
    {"tags.html", "", "<div>", "5 dogs"},
    {"cells.html", "<table><tr>", "<td>5</td>", "</table>"},
    {"less-than.html", "", "<", ""},
    {"entities.html", "", "&amp;", ""},
    {"attributes.html", "<a ", "b=c ", ""},
};

typedef struct Cost {
    double seconds;                                  /* of processor time */
    double megabytes;                                /* most memory that was resident */
    int code;
} Cost;

static void make(const char *path, int i, size_t size)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        exit(EXIT_FAILURE);
    const char *hole = strstr(inputs[i].piece, "%d");
    int before = hole ? (int)(hole - inputs[i].piece) : 0;
    size_t pieces = size / strlen(inputs[i].piece);
    fputs(inputs[i].before, file);
    for (size_t n = 0; n < pieces; n++) {
        if (hole)
            fprintf(file, "%.*s%zu%s", before, inputs[i].piece, 100 + n % NUMBERS, hole + 2);
        else
            fputs(inputs[i].piece, file);
    }
    fputs(inputs[i].after, file);
    fclose(file);
}

static Cost check(const char *path)
{
    struct rusage used;
    int status;
    pid_t child = fork();
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execl(CLAIMCLASH_PROGRAM, "claimclash", "check", "-j1", path, (char *)NULL);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        exit(EXIT_FAILURE);
    return (Cost){.seconds = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1e-6 * (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec),
                  .megabytes = (double)used.ru_maxrss / 1024,
                  .code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

int main(void)
{
    const char *folder = folder_make();
    printf("%-20s %10s %10s %9s %9s %5s\n", "input", "256 KB, s", "1 MB, s", "growth", "MB", "exit");
    for (int i = 0; i < (int)(sizeof inputs / sizeof *inputs); i++) {
        const char *path = text_print("%s/%s", folder, inputs[i].name);
        make(path, i, SMALL);
        Cost small = check(path);
        make(path, i, SMALL * FACTOR);
        Cost large = check(path);
        double growth = log(large.seconds / small.seconds) / log(FACTOR);
        printf("%-20s %10.3f %10.3f %9.2f %9.0f %5d\n", inputs[i].name, small.seconds, large.seconds, growth, large.megabytes, large.code);
        fflush(stdout);
    }
    folder_remove(folder);
    return EXIT_SUCCESS;
}
