ALTER TABLE "responses" ADD COLUMN "scores" jsonb DEFAULT '{}'::jsonb NOT NULL;
