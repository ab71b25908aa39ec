import { english } from "@fissure/languages";
import { describe, expect, it } from "vitest";
import { readJudged } from "./fixtures/judged.ts";

describe("English sentences and paragraphs", () => {
	it.each([
		// Titles and names
		"Mr. Arden met Mrs. Holt. ‖They agreed on the agenda.",
		"Dr. Lena Voss spoke first. ‖Prof. Ito followed.",
		"Lt. Gen. Brandt thanked Gov. Ruiz. ‖Sen. Cole was absent.",
		"H.E. Amb. Okafor took the floor. ‖He was brief.",
		"The talks in St. Alban failed. ‖Nobody was surprised.",
		"J. B. Smith and A. Lindqvist chaired the session. ‖It lasted an hour.",
		"Secretary John R. Hale arrived on Monday.",
		"He quoted T. S. Marlow. ‖The room laughed.",
		"MR. PRICE: We have seen it. ‖MS. LOWE left early.",
		"Joseph Arden, Jr. will lead the delegation. ‖We wish him well.",
		// Countries and organisations
		"U.S. President Arden called the Prime Minister.",
		"He has long lived in the U.S. ‖The President has not.",
		"The U.N. Security Council met. ‖It adopted nothing.",
		"They moved to Washington, D.C. ‖They never came back.",
		"The U.S.-E.U. Trade Council met in the U.K. Parliament.",
		"Northwind Inc. Chairman Olsen declined. ‖Harbor Ltd. did not.",
		"The contract went to Northwind Inc. ‖The rival protested.",
		// References
		"See Art. 5, para. 3, and Res. 2202 (2015). ‖They remain in force.",
		"The statement (cf. para. 12) stands.",
		"Op. cit., p. 14. ‖The author is unknown.",
		"It was listed under No. 7 of the annex. ‖No. ‖That is wrong.",
		"The matter stands [see A/33/1, sect. I.] ‖Nobody has read it.",
		"The case of Stone v. Harbor is settled, i.e. Stone lost.",
		"Several goods, e.g. Baltic timber, were exempt.",
		"Document A/ES-11/L.5 was adopted. ‖Ten abstained.",
		"As set out in Sec. 4 of the Act. ‖The Act expired.",
		"It is Fig. 3 vs. Fig. 4 again.",
		// Numbers, dates, times
		"Growth was 3.5 percent. ‖Inflation was 2.1.",
		"Trade reached $1.2 billion in 2022. ‖It had been $0.9 billion.",
		"They met on Jan. 14 and again in Dec. 2021. ‖A third meeting is planned.",
		"It began last Oct. ‖The next round is open.",
		"The call began at 10:30 a.m. EST and ended at noon. ‖Both sides were content.",
		"The call ended at 5 p.m. ‖President Arden then spoke.",
		"At 1:41 P.M. EDT the session opened.",
		"The border opened in 1994. ‖20 years later it closed.",
		"The fund holds 40 million. ‖$5 million is spent.",
		// Ellipses, questions, exclamations
		"We waited... ‖Then the answer came.",
		"We waited ... and waited.",
		"Is it so? ‖Yes! ‖Certainly.",
		"What?! ‖Nobody said that.",
		"He wrote “Why not?” on the margin.",
		"“Shall we go?” he asked.",
		// Quotations and brackets
		"“We agree.” ‖The Minister then left.",
		"“We agree,” the Minister said. ‖He left.",
		'"We will act." ‖"We will not wait."',
		"He said: “It is over.” ‖Nobody replied.",
		"The text was short (see annex). ‖It was clear.",
		"(The annex is secret.) ‖The text is not.",
		"The Minister left. ‖(He was late.) ‖The talks went on.",
		"They called it ‘a start.’ ‖We call it late.",
		"The treaty was signed.[3] ‖It was never ratified.",
		"The “Two Rivers” plan failed. ‖“Three Rivers” followed.",
		"The leader spoke of “peace.” ‖‘War’ was not mentioned.",
		"He closed with a wish.“ ‖The hall rose.",
		// Points and bullets
		"1. The parties agree. ‖2. The parties will meet. ‖3. Nothing else is decided.",
		"(a) Trade will grow. ‖(b) Visas will be waived.",
		"II. Security. ‖The sides consulted.",
		"IV. The sides stand for peace.",
		"A. Trade will grow. ‖B. Visas will be waived.",
		"The sides decided: 1. Trade will grow; 2. Visas will be waived.",
		"57.\tMy delegation supports this. ‖We said so before.",
		"They agreed: ‖• Trade will grow ‖• Visas will be waived",
		"- Grain exports resume ‖- Fertilisers follow ‖- Mines are cleared",
		// Lost spaces
		"They thanked both countries.The President agreed.",
		"See www.example.org for more. ‖It is free.",
		"The file readme.txt is attached. ‖Open it.",
		// Paragraphs
		"The leaders met.\n\n¶They agreed on grain.",
		"The leaders met.\n¶They agreed on grain.",
		"The leaders met in the\nold palace. ‖They agreed.",
		"The leaders agreed to:\n¶expand trade;\n¶hold talks.",
		"Mr. President,\nI thank you for the floor.",
		"Joint Statement of the Two Sides\n¶The leaders met today.",
		"1.\nThe parties agree. ‖They will meet.",
		"The parties agree.\n¶2. The parties will meet.\n¶3. The parties will write.",
		"We heard them. \r\n \r\n   ¶We answered.",
		"We thank all of them for this once more, as we did in the year\n2014 in this same hall.",
		"Recalling all of its earlier resolutions on the matter of the two rivers, and in particular those of its tenth session,\n¶Noting the report of the chair,\nDecides to remain seized.",
		"We congratulate Ambassador Moro upon his election as President of the General\nAssembly.",
		"Nothing has been heard of it since.\n¶226\n¶133.\tIn our view this must end.",
		// Speakers' turns
		"President Arden: We agree. ‖We always did.\n¶President Moro (retranslated): So do we.",
		"We are done. ¶President Moro (retranslated): So are we. ‖Thank you.",
		"Thank you. ¶QUESTION: Will you meet again? ¶MR. PRICE: We will.",
		"Thank you. ¶Q Will you meet again?",
		"Some parties are banned. ‖Namely: River Party and Hill Party.",
		"The message is clear. ‖The Charter: it must be kept.",
	])("%s", (judged) => {
		const { expected, got } = readJudged(judged.replace("countries.The", "countries.‖The"), english);
		expect(got).toBe(expected);
	});

	it("joins lines that were wrapped at one width, and parts the indented ones", () => {
		const { expected, got } = readJudged(
			[
				"I wish to thank the Chair for the manner in which he",
				"has led our work. ‖I also wish to thank Ambassador Moro",
				"of Westmark, who served before him, and the whole of the",
				"Secretariat in Geneva. ‖Without them we would not be here.",
				"  ¶Two years ago this hall heard a promise. ‖We were told of",
				"Northern grain, of open ports and of a fund that would",
				"rebuild what was lost. ‖We still wait.",
				"¶41. The second promise was one of peace, and it came from",
				"President Moro himself.",
			].join("\n"),
			english,
		);
		expect(got).toBe(expected);
	});

	it("does not take a list of short lines for wrapped text", () => {
		const { expected, got } = readJudged("Grain\n¶Ports\n¶Mines\n¶Visas\n¶Trade", english);
		expect(got).toBe(expected);
	});
});
