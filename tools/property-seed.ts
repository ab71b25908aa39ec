import fc from "fast-check";

// What fast-check prints of a failure names this seed; with it the same values are tried again.
fc.configureGlobal({ seed: Number(process.env.FISSURE_SEED) });
