import type { Language } from "../language.ts";
import { numbers } from "./numbers.ts";
import { sentences } from "./sentences.ts";

export const chinese: Language = { code: "zh", name: "Chinese", sentences, numbers };
