import type { Language } from "../language.ts";
import { numbers } from "./numbers.ts";
import { sentences } from "./sentences.ts";

export const english: Language = { code: "en", name: "English", sentences, numbers };
