# Squared weighted kappa of all pairs of voters in all groups of roll calls, by products of matrices: the fastest way that R itself has.
#   Rscript agreement.R CELLS VOTERS GROUPS OUT   (a byte a cell, voters of a roll call together; a line a roll call with its group)
args <- commandArgs(TRUE)
width <- as.integer(args[2])
groups <- as.integer(readLines(args[3]))
cells <- matrix(as.integer(readBin(args[1], "raw", length(groups) * width)), nrow = length(groups), byrow = TRUE)
time <- system.time({
  found <- lapply(split(seq_along(groups), groups), function(rows) {
    part <- cells[rows, , drop = FALSE]
    own <- lapply(1:3, function(kind) (part == kind) * 1)
    tables <- lapply(1:9, function(at) crossprod(own[[(at - 1) %/% 3 + 1]], own[[(at - 1) %% 3 + 1]]))
    n <- Reduce(`+`, tables)
    first <- lapply(1:3, function(kind) Reduce(`+`, tables[3 * (kind - 1) + 1:3]) / n)
    second <- lapply(1:3, function(kind) Reduce(`+`, tables[kind + c(0, 3, 6)]) / n)
    observed <- expected <- 0
    for (x in 1:3) for (y in 1:3) {
      observed <- observed + tables[[3 * (x - 1) + y]] / n * (x - y)^2
      expected <- expected + first[[x]] * second[[y]] * (x - y)^2
    }
    ifelse(n == 0, -9, 1 - observed / expected)
  })
})
out <- file(args[4], "wb")
for (one in found) writeBin(as.vector(one), out)
close(out)
cat(sprintf('{"seconds":%f}', sum(time[c(1, 2)])))
