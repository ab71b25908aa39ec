import type { Language } from "../language.ts";
import { sentences } from "./sentences.ts";

export const chinese: Language = { code: "zh", name: "Chinese", sentences };
