import type { MigrationInterface } from 'typeorm';
import { Registers20261123100000 } from './20261123100000-registers.js';
import { Accounts20261123101000 } from './20261123101000-accounts.js';
import { Cases20261123102000 } from './20261123102000-cases.js';
import { CourseOfCases20261123103000 } from './20261123103000-course-of-cases.js';
import { CaseRows20261123104000 } from './20261123104000-case-rows.js';
import { Names20261129174500 } from './20261129174500-names.js';
import { SignInAndDevices20261129180000 } from './20261129180000-sign-in-and-devices.js';
import { TitleKeys20261129181500 } from './20261129181500-title-keys.js';
import { DocumentNumberKeys20261129183500 } from './20261129183500-document-number-keys.js';
import { OpinionToTheLeader20261129190000 } from './20261129190000-opinion-to-the-leader.js';
import { Uploads20261129191500 } from './20261129191500-uploads.js';
import { Ratings20261129193500 } from './20261129193500-ratings.js';
import { RegisterVersions20261129194000 } from './20261129194000-register-versions.js';
import { ReminderClocks20261129210000 } from './20261129210000-reminder-clocks.js';
import { ReviewByTwo20261129211000 } from './20261129211000-review-by-two.js';
import { WhoSentForCheck20261129212000 } from './20261129212000-who-sent-for-check.js';
import { OpinionsExplained20261129212010 } from './20261129212010-opinions-explained.js';
import { LettersVoided20261129212020 } from './20261129212020-letters-voided.js';
import { LettersCorrected20261129212030 } from './20261129212030-letters-corrected.js';
import { Disowning20261129212500 } from './20261129212500-disowning.js';
import { OwnStations20261129213010 } from './20261129213010-own-stations.js';
import { OneAccountAPerson20261129213020 } from './20261129213020-one-account-a-person.js';
import { AccountNotices20261129213030 } from './20261129213030-account-notices.js';
import { ContactsAnswered20261129213040 } from './20261129213040-contacts-answered.js';
import { RolesChange20261129213050 } from './20261129213050-roles-change.js';
import { Receipts20261129220000 } from './20261129220000-receipts.js';
import { BeforeAcceptance20261129220010 } from './20261129220010-before-acceptance.js';
import { ReasonsForRevision20261130010000 } from './20261130010000-reasons-for-revision.js';
import { TextSize20261130013000 } from './20261130013000-text-size.js';
import { KindsOfTheTrade20261130014500 } from './20261130014500-kinds-of-the-trade.js';
import { NamesOfAccounts20261130020000 } from './20261130020000-names-of-accounts.js';
import { Persons20261130031000 } from './20261130031000-persons.js';
import { OwnDuties20261130114500 } from './20261130114500-own-duties.js';
import { RowsOfDrafts20261130171000 } from './20261130171000-rows-of-drafts.js';
import { FirstDays20261130175000 } from './20261130175000-first-days.js';
import { NamesInLetters20261130231000 } from './20261130231000-names-in-letters.js';
import { StartsOfClocks20261201090000 } from './20261201090000-starts-of-clocks.js';

/** Every migration in the order it runs. A new one is a file `<timestamp>-<what-changes>.ts` and one line here. */
export const migrations: (new () => MigrationInterface)[] = [
  Registers20261123100000,
  Accounts20261123101000,
  Cases20261123102000,
  CourseOfCases20261123103000,
  CaseRows20261123104000,
  Names20261129174500,
  SignInAndDevices20261129180000,
  TitleKeys20261129181500,
  DocumentNumberKeys20261129183500,
  OpinionToTheLeader20261129190000,
  Uploads20261129191500,
  Ratings20261129193500,
  RegisterVersions20261129194000,
  ReminderClocks20261129210000,
  ReviewByTwo20261129211000,
  WhoSentForCheck20261129212000,
  OpinionsExplained20261129212010,
  LettersVoided20261129212020,
  LettersCorrected20261129212030,
  Disowning20261129212500,
  OwnStations20261129213010,
  OneAccountAPerson20261129213020,
  AccountNotices20261129213030,
  ContactsAnswered20261129213040,
  RolesChange20261129213050,
  Receipts20261129220000,
  BeforeAcceptance20261129220010,
  ReasonsForRevision20261130010000,
  TextSize20261130013000,
  KindsOfTheTrade20261130014500,
  NamesOfAccounts20261130020000,
  Persons20261130031000,
  OwnDuties20261130114500,
  RowsOfDrafts20261130171000,
  FirstDays20261130175000,
  NamesInLetters20261130231000,
  StartsOfClocks20261201090000,
];
