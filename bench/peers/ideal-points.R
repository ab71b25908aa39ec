# Static ideal points by a package of R: votes.csv in (a line a voter; 1, 0 or NA), what was found and how long it took out, as JSON.
#   Rscript ideal-points.R FILE PACKAGE SEED [long]
args <- commandArgs(TRUE)
v <- as.matrix(read.csv(args[1], header = FALSE)); rownames(v) <- paste0("v", seq_len(nrow(v)))
suppressMessages(library(args[2], character.only = TRUE))
set.seed(as.integer(args[3]))
t <- system.time(if (args[2] == "pscl") {
  r <- rollcall(v, yea = 1, nay = 0, missing = NA, notInLegis = 9)
  invisible(capture.output(found <- if (is.na(args[4])) ideal(r, d = 1, normalize = TRUE)
    else ideal(r, d = 1, normalize = TRUE, maxiter = 40000, burnin = 8000, thin = 20)))
  x <- found$xbar[, 1]
} else {
  x <- colMeans(MCMCirt1d(v, theta.constraints = list(), store.item = FALSE))
})
cat("RESULT", sprintf('{"seconds":%f,"points":[%s]}', sum(t[c(1, 2)]), paste(format(x, digits = 15), collapse = ",")), sep = "\n")
