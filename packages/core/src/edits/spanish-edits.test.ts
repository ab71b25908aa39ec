import { describe } from "vitest";
import { type EditPair, weighEdits } from "./fixtures/weigh-edits.ts";

const PAIRS: readonly EditPair[] = [
	["El gobierno abrirá el puerto.", "El gobierno no abrirá el puerto.", "negation"],
	["Nadie firmó el acta en la isla.", "Alguien firmó el acta en la isla.", "negation"],
	["La aduana cobró 1.250 coronas.", "La aduana cobró 12.500 coronas.", "number"],
	["Llegaron doce barcos al muelle.", "Llegaron trece barcos al muelle.", "number"],
	["La feria empieza el 3 de mayo de 2024.", "La feria empieza el 4 de mayo de 2024.", "number"],
	["La feria empieza el lunes en la plaza.", "La feria empieza el viernes en la plaza.", "date"],
	["El tratado lo leyó Ana Robles en la plaza.", "El tratado lo leyó Ana Rosales en la plaza.", "name"],
	["La ciudad enviará pan a los pastores.", "La ciudad quizás enviará pan a los pastores.", "attitude"],
	["La ciudad debe enviar pan.", "La ciudad puede enviar pan.", "attitude"],
	["El gobierno aceptó la ayuda.", "El gobierno acepto la ayuda.", "word"],
	["El gobeirno cerró la feria.", "El gobierno cerró la feria.", "typo"],
	["El río sube, dijo la alcaldesa.", "El río sube —dijo la alcaldesa.", "marks"],
	["La “feria” terminó en paz.", 'La "feria" terminó en paz.', null],
	["Sólo el faro quedó en pie.", "Solo el faro quedó en pie.", "marks"],
	["La obra duró un año entero.", "La obra duró un ano entero.", "word"],
];

describe("silent edits of a page in Spanish", () => weighEdits("es", ["gobierno", "aceptó", "acepto"], PAIRS));
