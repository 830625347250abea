-- What the program of an attempt wrote last, null where there is none.
alter table attempt add column output_tail text;
