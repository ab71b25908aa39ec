/**
 * States, and other places that have a code: one a line.
 *
 * `ID ALPHA-2 NUMBER | NAME; NAME …`: the id is ISO 3166-1 alpha-3, or its code in ISO 3166-3 where it has ended; the number is that of the
 * Correlates of War, and after a slash that of Gleditsch and Ward where it is another. `-` is none. Further codes follow a comma, each with
 * its days; days after the first codes are those of the state. `..1990-10-02` is until that day, `1990-10-03..` from it; without days a code
 * or name is good at any time. Names are compared without case, accents and punctuation. `un` is a name as it is used for a seat of the
 * United Nations alone.
 *
 * ISO has no code for Zanzibar, the Republic of Vietnam and the Yemen Arab Republic: the first two have that of the Correlates of War, the
 * last has YAR, since ISO gave its YEM to the state that followed. Kosovo has the code that ISO leaves to users.
 *
 * The days are those of the states, which the lists of numbers put otherwise for some: Zanzibar was independent on 10 December 1963 and
 * voted before the 19th, from which both lists have it; both have Kosovo and Montenegro, of which the Correlates of War begins days later.
 *
 * - source: ISO 3166-1 and 3166-3; Correlates of War Project, State System Membership, version 2016 (correlatesofwar.org); Gleditsch & Ward,
 *           A Revised List of Independent States since the Congress of Vienna (International Interactions 25, 1999,
 *           doi:10.1080/03050629908434958), with its list of microstates (ksgleditsch.com/data/iisystem.dat, microstatessystem.dat). Each
 *           number of both lists since 1946 was compared; Tibet, Abkhazia and South Ossetia (711, 396, 397 there) have no code here
 */
export const STATE_TABLE = `
ABW AW - | Aruba
AFG AF 700 | Afghanistan; Islamic Republic of Afghanistan; Islamic State of Afghanistan
AGO AO 540 | Angola; Republic of Angola; People's Republic of Angola
AIA AI - | Anguilla
ALA AX - | Åland Islands
ALB AL 339 | Albania; Republic of Albania; People's Socialist Republic of Albania
AND AD 232 | Andorra; Principality of Andorra
ARE AE 696 | United Arab Emirates; UAE; U.A.E.
ARG AR 160 | Argentina; Argentine Republic
ARM AM 371 | Armenia; Republic of Armenia
ASM AS - | American Samoa
ATA AQ - | Antarctica
ATF TF - | French Southern Territories
ATG AG 58 | Antigua and Barbuda; Antigua-Barbuda; Antigua and Barb.
AUS AU 900 | Australia; Commonwealth of Australia
AUT AT 305 | Austria; Republic of Austria
AZE AZ 373 | Azerbaijan; Republic of Azerbaijan; Azerbaidjan
BDI BI 516 | Burundi; Republic of Burundi
BEL BE 211 | Belgium; Kingdom of Belgium
BEN BJ 434, DHY DY ..1975-11-30 | Benin; Republic of Benin; People's Republic of Benin; Dahomey
BES BQ - | Bonaire, Sint Eustatius and Saba; Caribbean Netherlands
BFA BF 439, HVO HV ..1984-08-03 | Burkina Faso; Upper Volta; Republic of Upper Volta; Burkina Faso (Upper Volta)
BGD BD 771 | Bangladesh; People's Republic of Bangladesh
BGR BG 355 | Bulgaria; Republic of Bulgaria; People's Republic of Bulgaria
BHR BH 692 | Bahrain; Kingdom of Bahrain; State of Bahrain
BHS BS 31 | Bahamas; Bahamas, The; Commonwealth of the Bahamas
BIH BA 346 | Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia; Republic of Bosnia and Herzegovina; Bosnia and Herz.; Bosnia & Herz.
BLM BL - | Saint Barthélemy
BLR BY 370, BYS BY ..1991-09-18 | Belarus; Republic of Belarus; Byelorussia; Belorussia; Byelorussian SSR; Byelorussian Soviet Socialist Republic; Belorussian SSR; Belarus (Byelorussia)
BLZ BZ 80 | Belize; British Honduras
BMU BM - | Bermuda
BOL BO 145 | Bolivia; Bolivia (Plurinational State of); Plurinational State of Bolivia; Republic of Bolivia
BRA BR 140 | Brazil; Federative Republic of Brazil
BRB BB 53 | Barbados
BRN BN 835 | Brunei; Brunei Darussalam
BTN BT 760 | Bhutan; Kingdom of Bhutan
BVT BV - | Bouvet Island
BWA BW 571 | Botswana; Republic of Botswana; Bechuanaland
CAF CF 482 | Central African Republic; Central African Rep.; Central African Empire
CAN CA 20 | Canada
CCK CC - | Cocos (Keeling) Islands; Cocos Islands
CHE CH 225 | Switzerland; Swiss Confederation
CHL CL 155 | Chile; Republic of Chile
CHN CN 710 | China; People's Republic of China; PRC; PR China; China, People's Republic of; China (People's Republic of); China, mainland; un China 1971-10-25..; un CHN 1971-10-25..
CIV CI 437 | Côte d'Ivoire; Cote dIvoire; Cote d Ivoire; Ivory Coast; Republic of Côte d'Ivoire
CMR CM 471 | Cameroon; Republic of Cameroon; United Republic of Cameroon; Cameroun
COD CD 490, ZAR ZR 1971-10-27..1997-05-16 | Democratic Republic of the Congo; Congo - Kinshasa; Congo (Kinshasa); Congo (Leopoldville); Congo, Democratic Republic of; Congo, Democratic Republic of the; Congo (Democratic Republic of the); Congo, the Democratic Republic of the; Democratic Republic of Congo; Congo, Dem. Rep.; Congo, D.R.; Congo, Democratic Republic of (Zaire); DR Congo; D.R. Congo; DRC; Zaire; Republic of Zaire; Belgian Congo; Dem. Rep. Congo; Dem. Rep. of the Congo
COG CG 484 | Congo (Brazzaville); Congo; Congo - Brazzaville; Republic of the Congo; Congo, Republic of the; Congo, Republic of; Congo, Rep.; People's Republic of the Congo; Rep. of the Congo; Republic of Congo
COK CK - | Cook Islands; Cook Is.
COL CO 100 | Colombia; Republic of Colombia
COM KM 581 | Comoros; Union of the Comoros; Federal Islamic Republic of the Comoros
CPV CV 402 | Cabo Verde; Cape Verde; Republic of Cabo Verde; Cape Verde Islands
CRI CR 94 | Costa Rica; Republic of Costa Rica
CSK CS 315 ..1992-12-31 | Czechoslovakia; Czechoslovak Socialist Republic; Czech and Slovak Federal Republic; Czecho-Slovakia
CUB CU 40 | Cuba; Republic of Cuba
CUW CW - | Curaçao
CXR CX - | Christmas Island
CYM KY - | Cayman Islands; Cayman Is.
CYP CY 352 | Cyprus; Republic of Cyprus
CZE CZ 316 1993-01-01.. | Czechia; Czech Republic; Czech Rep.
DDR DD 265 ..1990-10-02 | German Democratic Republic; East Germany; Germany, East; GDR; G.D.R.; Germany, Democratic Republic of; Germany (Democratic Republic)
DEU DE 255/260, 260 ..1990-10-02 | Germany; Federal Republic of Germany; German Federal Republic; Germany, Federal Republic of; Germany (Federal Republic of); West Germany; Germany, West; FRG; F.R.G.
DJI DJ 522 | Djibouti; Republic of Djibouti; French Territory of the Afars and the Issas
DMA DM 54 | Dominica; Commonwealth of Dominica
DNK DK 390 | Denmark; Kingdom of Denmark
DOM DO 42 | Dominican Republic; Dominican Rep.
DZA DZ 615 | Algeria; People's Democratic Republic of Algeria
ECU EC 130 | Ecuador; Republic of Ecuador
EGY EG 651 | Egypt; Arab Republic of Egypt; Egypt, Arab Rep.; United Arab Republic; U.A.R.; UAR
ERI ER 531 | Eritrea; State of Eritrea
ESH EH - | Western Sahara; Sahrawi Arab Democratic Republic; Sahrawi Republic; W. Sahara
ESP ES 230 | Spain; Kingdom of Spain
EST EE 366 | Estonia; Republic of Estonia
ETH ET 530 | Ethiopia; Federal Democratic Republic of Ethiopia; Abyssinia
FIN FI 375 | Finland; Republic of Finland
FJI FJ 950 | Fiji; Republic of Fiji; Fiji Islands
FLK FK - | Falkland Islands; Falkland Islands (Malvinas); Malvinas; Falkland Is.
FRA FR 220 | France; French Republic
FRO FO - | Faroe Islands; Faeroe Islands; Faeroe Is.
FSM FM 987 | Micronesia; Micronesia (Federated States of); Federated States of Micronesia; Micronesia, Federated States of; Micronesia, Fed. Sts.
GAB GA 481 | Gabon; Gabonese Republic
GBR GB 200 | United Kingdom; United Kingdom of Great Britain and Northern Ireland; Great Britain; Britain; UK; U.K.
GEO GE 372 | Georgia; Republic of Georgia
GGY GG - | Guernsey
GHA GH 452 | Ghana; Republic of Ghana; Gold Coast
GIB GI - | Gibraltar
GIN GN 438 | Guinea; Republic of Guinea; French Guinea; People's Revolutionary Republic of Guinea
GLP GP - | Guadeloupe
GMB GM 420 | Gambia; Gambia, The; Republic of the Gambia; The Gambia; Gambia (Republic of the); Gambia (Islamic Republic of the)
GNB GW 404 | Guinea-Bissau; Republic of Guinea-Bissau; Portuguese Guinea
GNQ GQ 411 | Equatorial Guinea; Republic of Equatorial Guinea; Eq. Guinea
GRC GR 350 | Greece; Hellenic Republic; Kingdom of Greece
GRD GD 55 | Grenada
GRL GL - | Greenland
GTM GT 90 | Guatemala; Republic of Guatemala
GUF GF - | French Guiana
GUM GU - | Guam
GUY GY 110 | Guyana; Co-operative Republic of Guyana; British Guiana
HKG HK - | Hong Kong; Hong Kong SAR China; Hong Kong SAR, China; Hong Kong, China; China, Hong Kong SAR; China, Hong Kong Special Administrative Region
HMD HM - | Heard Island and McDonald Islands
HND HN 91 | Honduras; Republic of Honduras
HRV HR 344 | Croatia; Republic of Croatia
HTI HT 41 | Haiti; Republic of Haiti
HUN HU 310 | Hungary; Hungarian People's Republic; Republic of Hungary
IDN ID 850 | Indonesia; Republic of Indonesia; Dutch East Indies
IMN IM - | Isle of Man
IND IN 750 | India; Republic of India
IOT IO - | British Indian Ocean Territory
IRL IE 205 | Ireland; Republic of Ireland; Irish Republic; Eire; Irish Free State
IRN IR 630 | Iran; Iran (Islamic Republic of); Islamic Republic of Iran; Iran, Islamic Rep.; Iran (Persia); Persia
IRQ IQ 645 | Iraq; Republic of Iraq
ISL IS 395 | Iceland; Republic of Iceland
ISR IL 666 | Israel; State of Israel
ITA IT 325 | Italy; Italian Republic; Italy/Sardinia
JAM JM 51 | Jamaica
JEY JE - | Jersey
JOR JO 663 | Jordan; Hashemite Kingdom of Jordan; Transjordan
JPN JP 740 | Japan
KAZ KZ 705 | Kazakhstan; Republic of Kazakhstan; Kazakstan
KEN KE 501 | Kenya; Republic of Kenya
KGZ KG 703 | Kyrgyzstan; Kyrgyz Republic; Kirghizstan; Kyrgyz Rep.
KHM KH 811 | Cambodia; Kingdom of Cambodia; Khmer Republic; Kampuchea; Democratic Kampuchea; People's Republic of Kampuchea; Cambodia (Kampuchea)
KIR KI 946/970 | Kiribati; Republic of Kiribati
KNA KN 60 | Saint Kitts and Nevis; Saint Kitts-Nevis; Saint Christopher and Nevis; Saint Christopher-Nevis; St Kitts & Nevis
KOR KR 732 | South Korea; Republic of Korea; Korea, Republic of; Korea, South; Korea, Rep.; Korea (the Republic of); Korea (South); ROK; S. Korea
KWT KW 690 | Kuwait; State of Kuwait
LAO LA 812 | Laos; Lao People's Democratic Republic; Lao PDR; Lao P.D.R.; Lao; Kingdom of Laos
LBN LB 660 | Lebanon; Lebanese Republic
LBR LR 450 | Liberia; Republic of Liberia
LBY LY 620 | Libya; Libyan Arab Jamahiriya; Socialist People's Libyan Arab Jamahiriya; State of Libya; Libyan Arab Republic; Kingdom of Libya; Libyan Jamahiriya
LCA LC 56 | Saint Lucia
LIE LI 223 | Liechtenstein; Principality of Liechtenstein
LKA LK 780 | Sri Lanka; Democratic Socialist Republic of Sri Lanka; Ceylon; Sri Lanka (Ceylon)
LSO LS 570 | Lesotho; Kingdom of Lesotho; Basutoland
LTU LT 368 | Lithuania; Republic of Lithuania
LUX LU 212 | Luxembourg; Grand Duchy of Luxembourg; Luxemburg
LVA LV 367 | Latvia; Republic of Latvia
MAC MO - | Macao; Macau; Macao SAR China; Macao SAR, China; China, Macao SAR; Macau SAR China; China, Macao Special Administrative Region
MAF MF - | Saint Martin; Saint Martin (French part)
MAR MA 600 | Morocco; Kingdom of Morocco
MCO MC 221 | Monaco; Principality of Monaco
MDA MD 359 | Moldova; Republic of Moldova; Moldova, Republic of; Moldova (the Republic of); Moldavia
MDG MG 580 | Madagascar; Republic of Madagascar; Malagasy Republic; Democratic Republic of Madagascar; Madagascar (Malagasy)
MDV MV 781 | Maldives; Republic of Maldives; Maldive Islands
MEX MX 70 | Mexico; United Mexican States
MHL MH 983 | Marshall Islands; Republic of the Marshall Islands; Marshall Is.
MKD MK 343 | North Macedonia; Republic of North Macedonia; Macedonia; The former Yugoslav Republic of Macedonia; Former Yugoslav Republic of Macedonia; Macedonia (Former Yugoslav Republic of); Macedonia, the former Yugoslav Republic of; Macedonia, FYR; Republic of Macedonia; FYROM; FYR Macedonia; TFYR Macedonia; N. Macedonia
MLI ML 432 | Mali; Republic of Mali; Sudanese Republic
MLT MT 338 | Malta; Republic of Malta
MMR MM 775, BUR BU ..1989-06-17 | Myanmar; Burma; Myanmar (Burma); Union of Myanmar; Republic of the Union of Myanmar; Union of Burma; Socialist Republic of the Union of Burma
MNE ME 341 2006-06-03.. | Montenegro
MNG MN 712 | Mongolia; Mongolian People's Republic
MNP MP - | Northern Mariana Islands
MOZ MZ 541 | Mozambique; Republic of Mozambique; People's Republic of Mozambique
MRT MR 435 | Mauritania; Islamic Republic of Mauritania
MSR MS - | Montserrat
MTQ MQ - | Martinique
MUS MU 590 | Mauritius; Republic of Mauritius
MWI MW 553 | Malawi; Republic of Malawi; Nyasaland
MYS MY 820 | Malaysia; Malaya; Federation of Malaya; Federation of Malaysia
MYT YT - | Mayotte
NAM NA 565 | Namibia; Republic of Namibia; South West Africa
NCL NC - | New Caledonia
NER NE 436 | Niger; Republic of the Niger; Republic of Niger
NFK NF - | Norfolk Island
NGA NG 475 | Nigeria; Federal Republic of Nigeria
NIC NI 93 | Nicaragua; Republic of Nicaragua
NIU NU - | Niue
NLD NL 210 | Netherlands; Kingdom of the Netherlands; Netherlands (Kingdom of the); Holland
NOR NO 385 | Norway; Kingdom of Norway
NPL NP 790 | Nepal; Federal Democratic Republic of Nepal; Kingdom of Nepal
NRU NR 970/971 | Nauru; Republic of Nauru
NZL NZ 920 | New Zealand
OMN OM 698 | Oman; Sultanate of Oman; Muscat and Oman
PAK PK 770 | Pakistan; Islamic Republic of Pakistan
PAN PA 95 | Panama; Republic of Panama
PCN PN - | Pitcairn; Pitcairn Islands
PER PE 135 | Peru; Republic of Peru
PHL PH 840 | Philippines; Republic of the Philippines; Philippine Republic
PLW PW 986 | Palau; Republic of Palau
PNG PG 910 | Papua New Guinea; Independent State of Papua New Guinea
POL PL 290 | Poland; Republic of Poland; Polish People's Republic
PRI PR - | Puerto Rico
PRK KP 731 | North Korea; Democratic People's Republic of Korea; Korea, Democratic People's Republic of; Korea, North; Korea, People's Republic of; Korea, Dem. People's Rep.; Korea (the Democratic People's Republic of); Korea (North); DPRK; DPR Korea; Dem. People's Republic of Korea; N. Korea; Dem. Rep. Korea
PRT PT 235 | Portugal; Portuguese Republic
PRY PY 150 | Paraguay; Republic of Paraguay
PSE PS - | Palestine; State of Palestine; Palestine, State of; Palestinian Territories; Palestinian Territory; Occupied Palestinian Territory; Palestinian Authority; West Bank and Gaza
PYF PF - | French Polynesia; Fr. Polynesia
QAT QA 694 | Qatar; State of Qatar
REU RE - | Réunion
ROU RO 360 | Romania; Rumania; Roumania; Socialist Republic of Romania; ROM
RUS RU 365, SUN SU ..1991-12-25 | Russia; Russian Federation; Russia (Soviet Union); Russia/Soviet Union; USSR; U.S.S.R.; Soviet Union; Union of Soviet Socialist Republics; Union of Soviet Socialist Reps.; Russian Fed.
RVN - 817 ..1975-04-30 | Republic of Vietnam; Republic of Viet Nam; South Vietnam; South Viet Nam; Vietnam, Republic of; Vietnam, South
RWA RW 517 | Rwanda; Republic of Rwanda; Rwandese Republic
SAU SA 670 | Saudi Arabia; Kingdom of Saudi Arabia
SDN SD 625 | Sudan; Republic of the Sudan; Democratic Republic of the Sudan
SEN SN 433 | Senegal; Republic of Senegal
SGP SG 830 | Singapore; Republic of Singapore
SGS GS - | South Georgia and the South Sandwich Islands
SHN SH - | Saint Helena; Saint Helena, Ascension and Tristan da Cunha
SJM SJ - | Svalbard and Jan Mayen
SLB SB 940 | Solomon Islands; British Solomon Islands; Solomon Is.
SLE SL 451 | Sierra Leone; Republic of Sierra Leone
SLV SV 92 | El Salvador; Republic of El Salvador; Salvador
SMR SM 331 | San Marino; Republic of San Marino
SOM SO 520 | Somalia; Federal Republic of Somalia; Somali Republic; Somali Democratic Republic
SPM PM - | Saint Pierre and Miquelon
SRB RS 345/340 1992-04-27.., YUG YU 345 1992-04-27..2003-02-03, SCG CS 345 2003-02-04..2006-06-04 | Serbia; Republic of Serbia; Serbia and Montenegro; Federal Republic of Yugoslavia; Yugoslavia, Federal Republic of; FR Yugoslavia; Yugoslavia 1992-04-27..2003-02-03; Yugoslavia (Serbia); Yugoslavia/Serbia
SSD SS 626 | South Sudan; Republic of South Sudan; S. Sudan
STP ST 403 | Sao Tome and Principe; Democratic Republic of Sao Tome and Principe; Sao Tome & Principe; Sao Tome
SUR SR 115 | Suriname; Surinam; Republic of Suriname; Dutch Guiana
SVK SK 317 1993-01-01.. | Slovakia; Slovak Republic
SVN SI 349 | Slovenia; Republic of Slovenia
SWE SE 380 | Sweden; Kingdom of Sweden
SWZ SZ 572 | Eswatini; Swaziland; Kingdom of Eswatini; Kingdom of Swaziland; Swaziland (Eswatini)
SXM SX - | Sint Maarten; Sint Maarten (Dutch part)
SYC SC 591 | Seychelles; Republic of Seychelles
SYR SY 652 | Syria; Syrian Arab Republic; Syrian Arab Rep.
TCA TC - | Turks and Caicos Islands
TCD TD 483 | Chad; Republic of Chad; Tchad
TGO TG 461 | Togo; Togolese Republic
THA TH 800 | Thailand; Kingdom of Thailand; Siam
TJK TJ 702 | Tajikistan; Republic of Tajikistan; Tadjikistan
TKL TK - | Tokelau
TKM TM 701 | Turkmenistan
TLS TL 860, TMP TP ..2002-05-19 | Timor-Leste; East Timor; Democratic Republic of Timor-Leste; Timor Leste
TON TO 955/972 | Tonga; Kingdom of Tonga
TTO TT 52 | Trinidad and Tobago; Republic of Trinidad and Tobago; Trinidad; Trinidad & Tob.
TUN TN 616 | Tunisia; Republic of Tunisia; Tunisian Republic
TUR TR 640 | Türkiye; Turkey; Republic of Türkiye; Republic of Turkey; Turkey (Ottoman Empire)
TUV TV 947/973 | Tuvalu
TWN TW 713 | Taiwan; Republic of China; China, Republic of; China (Republic of); Taiwan, China; Taiwan (Province of China); Taiwan, Province of China; Chinese Taipei; Taiwan, Republic of China; Nationalist China; ROC; Formosa; un China ..1971-10-24; un CHN ..1971-10-24
TZA TZ 510 | Tanzania; United Republic of Tanzania; Tanzania, United Republic of; Tanganyika; United Republic of Tanganyika and Zanzibar; Tanzania/Tanganyika
UGA UG 500 | Uganda; Republic of Uganda
UKR UA 369 | Ukraine; Ukrainian SSR; Ukrainian Soviet Socialist Republic
UMI UM - | United States Minor Outlying Islands
URY UY 165 | Uruguay; Eastern Republic of Uruguay; Oriental Republic of Uruguay
USA US 2 | United States; United States of America; US; USA; U.S.; U.S.A.; America
UZB UZ 704 | Uzbekistan; Republic of Uzbekistan
VAT VA - | Vatican City; Holy See; Vatican; Holy See (Vatican City State); Vatican City State
VCT VC 57 | Saint Vincent and the Grenadines; Saint Vincent; Saint Vincent & Grenadines; Saint Vincent-Grenadines; St. Vin. and Gren.; Saint Vincent and Grenadines
VEN VE 101 | Venezuela; Venezuela (Bolivarian Republic of); Bolivarian Republic of Venezuela; Venezuela, RB; Venezuela, Bolivarian Republic of; Republic of Venezuela
VGB VG - | British Virgin Islands; Virgin Islands (British); Virgin Islands, British
VIR VI - | U.S. Virgin Islands; Virgin Islands (U.S.); Virgin Islands, U.S.; United States Virgin Islands
VNM VN 816, VDR VD ..1976-07-01 | Vietnam; Viet Nam; Socialist Republic of Viet Nam; Socialist Republic of Vietnam; Democratic Republic of Viet Nam; Democratic Republic of Vietnam; North Vietnam; Viet-Nam; Vietnam, Democratic Republic of; Vietnam, North
VUT VU 935 | Vanuatu; Republic of Vanuatu; New Hebrides
WLF WF - | Wallis and Futuna
WSM WS 990 | Samoa; Western Samoa; Independent State of Samoa
XKX XK 347 2008-02-17.. | Kosovo; Republic of Kosovo; KSV; XKO
YAR - 678 ..1990-05-21 | Yemen Arab Republic; YEM ..1990-05-21; North Yemen; Yemen, North; Yemen (Sana'a); Yemen Arab Rep.; Yemen (North); Yemen ..1990-05-21
YEM YE 679/678 1990-05-22.. | Yemen 1990-05-22..; Republic of Yemen; Yemen, Republic of; Yemen, Rep.; Yemen (Arab Republic of Yemen) 1990-05-22..
YMD YD 680 ..1990-05-21 | Yemen People's Republic; Yemen PDR; Democratic Yemen; Southern Yemen; South Yemen; Yemen, South; Yemen, Democratic; Yemen (South); People's Democratic Republic of Yemen; People's Republic of Yemen; Yemen, People's Republic of; People's Republic of Southern Yemen; Yemen (People's Democratic Republic of); Yemen, People's Democratic Republic of; Yemen (Aden); Aden
YUG YU 345 ..1992-04-26 | Yugoslavia ..1992-04-26; Socialist Federal Republic of Yugoslavia; Federal People's Republic of Yugoslavia; Yugoslavia, Socialist Federal Republic of; SFR Yugoslavia
ZAF ZA 560 | South Africa; Republic of South Africa; Union of South Africa
ZAN - 511 1963-12-10..1964-04-26 | Zanzibar; People's Republic of Zanzibar
ZMB ZM 551 | Zambia; Republic of Zambia; Northern Rhodesia
ZWE ZW 552, RHO RH ..1980-04-17 | Zimbabwe; Republic of Zimbabwe; Rhodesia; Southern Rhodesia; Zimbabwe (Rhodesia); Zimbabwe Rhodesia
`;
