-- At every start, before anything is written: a program that was off for long finds room for what it keeps.
SELECT audit.make_months(3);
