-- What each copy was: its kind, the person it was handed to where one was named, and how it was printed.

ALTER TABLE copy ADD COLUMN kind TEXT NOT NULL DEFAULT 'plan';
-- The name of the person, as it stands on every page.
ALTER TABLE copy ADD COLUMN recipient TEXT;
-- BCP 47; NULL for copies from before this was kept.
ALTER TABLE copy ADD COLUMN language TEXT;
ALTER TABLE copy ADD COLUMN large INTEGER NOT NULL DEFAULT 0 CHECK (large IN (0, 1));
